package dev.portolan.core.render;

import dev.portolan.core.render.function.UserFailure;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.parse.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Helm makes of errors of Go's templates.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/engine/engine.go">engine.go</a>
 */
final class HelmErrors {
    private static final String PREFIX = "template: ";
    private static final String EXECUTING = ": executing ";

    private HelmErrors() {}

    /** Helm's text for a template that does not parse: the place and the last part of Go's text. */
    static String parse(ParseException failure) {
        String[] parts = String.valueOf(failure.getMessage()).split(": ", -1);
        return "parse error at (" + parts[1] + "): " + parts[parts.length - 1];
    }

    /** Helm's text for a template that fails. */
    static String execution(TemplateException failure) {
        UserFailure user = userFailure(failure);
        String whole = String.valueOf(failure.getMessage());
        if (failure.templateName().isEmpty()) {
            return whole;
        } else if (user != null) {
            String[] parts = whole.split(": ", 3);
            return "execution error at (" + parts[1] + "): " + markedMessage(parts[2]);
        }
        return trace(failure, whole);
    }

    private static String markedMessage(String text) {
        int start = text.indexOf("HELM_ERR_START") + "HELM_ERR_START".length();
        return text.substring(start, text.lastIndexOf("HELM_ERR_END"));
    }

    /** The chart's own message, if that is what ended the run. */
    static @Nullable UserFailure userFailure(Throwable failure) {
        Throwable link = failure;
        while (link != null) {
            if (link instanceof UserFailure user) {
                return user;
            }
            link = link.getCause();
        }
        return null;
    }

    /** One paragraph per template in the chain; if there is anything else in it, Go's text as it is. */
    private static String trace(TemplateException failure, String whole) {
        List<String> paragraphs = new ArrayList<>();
        Throwable link = failure;
        while (link != null) {
            if (!(link instanceof TemplateException template)) {
                return whole;
            }
            String paragraph = paragraph(template);
            if (paragraphs.isEmpty() || !paragraphs.get(paragraphs.size() - 1).equals(paragraph)) {
                paragraphs.add(paragraph);
            }
            link = link.getCause();
        }
        return ManifestSplitter.trim(String.join("", paragraphs));
    }

    private static String paragraph(TemplateException failure) {
        // Messages of later links are cut off anyway.
        String text = failure.linkMessage();
        if (text.startsWith(PREFIX + "no template ")) {
            return text + "\n";
        }
        String rest = text.substring(PREFIX.length());
        int executing = rest.indexOf(EXECUTING);
        if (executing < 0) {
            int colon = rest.lastIndexOf(": ");
            return rest.substring(0, colon) + "\n  " + cut(rest.substring(colon + 2)) + "\n";
        }
        int reason = rest.indexOf(">: ", executing);
        String place = rest.substring(0, executing);
        String expression = rest.substring(executing + 2, reason + 2);
        return place + "\n  " + expression + "\n    " + cut(rest.substring(reason + 3)) + "\n";
    }

    private static String cut(String reason) {
        int next = reason.indexOf(" template:");
        return next < 0 ? reason : reason.substring(0, next);
    }
}
