package dev.portolan.core.render.function;

import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.parse.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that run templates, end a render or ask the outside.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/engine/engine.go">engine.go</a>
 */
final class Rendering {
    private Rendering() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "include" -> Entry.of(name, "(name string, data any) string", Rendering::include);
            case "tpl" -> Entry.of(name, "(text string, data any) string", Rendering::tpl);
            case "required" -> Entry.of(name, "(message string, value any) any", Rendering::required);
            case "fail" -> Entry.of(name, "(message string) string", Rendering::fail);
            case "lookup" ->
                Entry.unrepeatable(
                        name,
                        "(apiVersion string, kind string, namespace string, name string) map[string]any",
                        Rendering::lookup);
            case "getHostByName" -> Entry.unrepeatable(name, "(name string) string", Rendering::getHostByName);
            default -> null;
        };
    }

    private static String include(Call call) {
        return call.execution().include(call.string(0), call.get(1));
    }

    private static String tpl(Call call) {
        String text = call.string(0);
        try {
            return withoutNoValue(call.execution().expand("gotpl", text, call.get(1)));
        } catch (ParseException e) {
            throw new FunctionException("cannot parse template " + GoQuote.quote(text) + ": " + e.getMessage(), e);
        } catch (TemplateException e) {
            throw new TplException(text, e);
        }
    }

    /** A text that {@code tpl} expanded fails. Says so lazily, for texts are long and such errors nest. */
    private static final class TplException extends FunctionException {
        private static final long serialVersionUID = 1;

        private final String text;
        private final TemplateException failure;

        TplException(String text, TemplateException failure) {
            super("", failure);
            this.text = text;
            this.failure = failure;
        }

        @Override
        public String getMessage() {
            return "error during tpl function execution for " + GoQuote.quote(text) + ": " + failure.getMessage();
        }
    }

    /** Go prints a missing value as {@code <no value>}, which Helm removes from texts, if not from includes. */
    private static String withoutNoValue(String text) {
        return text.contains("<no value>") ? text.replace("<no value>", "") : text;
    }

    private static @Nullable Object required(Call call) {
        Object value = call.get(1);
        if (value != null && !value.equals("")) {
            return value;
        } else if (isLint(call)) {
            return "";
        }
        throw new UserFailure(UserFailure.Reason.REQUIRED, call.string(0));
    }

    private static String fail(Call call) {
        if (isLint(call)) {
            return "";
        }
        throw new UserFailure(UserFailure.Reason.FAIL, call.string(0));
    }

    private static boolean isLint(Call call) {
        return call.execution().context() instanceof RenderContext context && context.mode() == RenderContext.Mode.LINT;
    }

    private static Object lookup(Call call) {
        ClusterLookup lookup =
                call.execution().context() instanceof RenderContext context ? context.lookup() : ClusterLookup.NONE;
        return PlainCopy.of(lookup.find(call.string(0), call.string(1), call.string(2), call.string(3)));
    }

    private static String getHostByName(Call call) {
        List<String> addresses = call.environment().resolver().apply(call.string(0));
        return addresses.isEmpty() ? "" : addresses.get(0);
    }
}
