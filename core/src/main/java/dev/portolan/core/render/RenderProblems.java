package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.render.function.UserFailure;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the problems of this stage. */
final class RenderProblems {
    private static final Pattern UNDEFINED = Pattern.compile(
            "no template (\".*\") associated with template .*|template (\".*\") not defined", Pattern.DOTALL);

    private RenderProblems() {}

    static RenderException noSuchTemplate(String pattern) {
        Problem problem = Problem.of("no-such-template", "no template matches " + pattern)
                .hint("patterns start below the chart, such as templates/service.yaml");
        return new RenderException(List.of(problem), "could not find template " + pattern + " in chart", null);
    }

    static RenderException simple(String code, String message, String helmMessage) {
        return new RenderException(List.of(Problem.of(code, message)), helmMessage, null);
    }

    static RenderException parse(ParseException failure) {
        SourceText source = failure.source();
        Location location =
                Location.of(source, Math.min(failure.offset(), source.content().length()));
        Problem problem = Problem.of("template-syntax", failure.reason())
                .at(location)
                .showing(source.lineText(location.line()), location.column(), 1);
        return new RenderException(List.of(problem), HelmErrors.parse(failure), failure);
    }

    static RenderException execution(TemplateException failure, Set<String> values) {
        List<Location> calls = new ArrayList<>();
        TemplateException innermost = innermost(failure);
        for (Throwable link = failure; link != null && link != innermost; link = link.getCause()) {
            if (link instanceof TemplateException template && template.source() != null) {
                calls.add(Location.of(template.source(), template.offset()));
            }
        }
        return new RenderException(List.of(problem(failure)), HelmErrors.execution(failure), failure, calls, values);
    }

    private static Problem problem(TemplateException failure) {
        TemplateException innermost = innermost(failure);
        UserFailure user = HelmErrors.userFailure(failure);
        ParseException syntax = innermost.getCause() == null ? null : syntaxError(innermost);
        String reason = innermost.reason();
        String code = "template-failure";
        String undefined = undefined(failure);
        if (user != null) {
            code = "chart-failure";
            reason = user.userMessage();
        } else if (undefined != null) {
            code = "template-undefined";
            reason = "no template is named " + undefined;
        } else if (syntax != null) {
            code = "template-syntax";
            reason = syntax.reason();
        } else if (reason.startsWith("nil pointer evaluating")) {
            code = "field-of-nil";
            reason = innermost.expression() + " reads a field of a value that is not there";
        } else if (reason.startsWith("can't evaluate field")) {
            code = "field-of-scalar";
            reason = innermost.expression() + ": " + reason;
        }
        Problem problem = Problem.of(code, reason);
        SourceText source = innermost.source();
        if (source == null) {
            return problem;
        }
        Location location = Location.of(source, innermost.offset());
        String line = source.lineText(location.line());
        int length = Math.min(innermost.expression().length(), line.length() - location.column() + 1);
        return problem.at(location).in(chain(failure, innermost)).showing(line, location.column(), length);
    }

    private static @Nullable ParseException syntaxError(TemplateException failure) {
        for (Throwable link = failure.getCause(); link != null; link = link.getCause()) {
            if (link instanceof ParseException syntax) {
                return syntax;
            }
        }
        return null;
    }

    /** The name of the template that was called in vain, in quotes, if that is what ended the run. */
    private static @Nullable String undefined(TemplateException failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof TemplateException template) {
                Matcher missing = UNDEFINED.matcher(template.ownReason());
                if (missing.matches()) {
                    return missing.group(1) == null ? missing.group(2) : missing.group(1);
                }
            }
        }
        return null;
    }

    private static TemplateException innermost(TemplateException failure) {
        TemplateException innermost = failure;
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof TemplateException template && template.source() != null) {
                innermost = template;
            }
        }
        return innermost;
    }

    /** The calls from the innermost to the outermost template, at most eight of them. */
    private static String chain(TemplateException failure, TemplateException innermost) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Throwable link = failure; link != null && link != innermost; link = link.getCause()) {
            if (link instanceof TemplateException template && template.source() != null && shown < 8) {
                shown++;
                SourceText source = Objects.requireNonNull(template.source());
                String call =
                        template.expression() + " called at " + source.name() + ":" + source.line(template.offset());
                text.insert(0, text.length() == 0 ? "in " + call : "in " + call + ", ");
            }
        }
        return text.toString();
    }
}
