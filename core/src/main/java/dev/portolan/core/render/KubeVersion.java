package dev.portolan.core.render;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.format.GoQuote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes version. Immutable.
 *
 * @param version the whole version, such as {@code v1.33.4-gke.1245000}
 * @param normalized the version that ranges are compared with, such as {@code v1.33.4}
 * @param major such as {@code 1}
 * @param minor such as {@code 33}
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/common/capabilities.go">capabilities.go</a>
 */
public record KubeVersion(String version, String normalized, String major, String minor) {
    private static final Pattern GENERIC = Pattern.compile("\\s*v?([0-9]+(?:\\.[0-9]+)*)(.*)", Pattern.DOTALL);

    /**
     * Reads a version with or without its {@code v}.
     *
     * @throws ChartException if it is none
     */
    public static KubeVersion parse(String text) {
        Matcher matcher = GENERIC.matcher(text);
        String[] parts = matcher.matches() ? matcher.group(1).split("\\.", -1) : new String[0];
        if (parts.length < 2) {
            String quoted = GoQuote.quote(text);
            throw invalid(
                    text,
                    parts.length == 0
                            ? "could not parse " + quoted + " as version"
                            : "illegal version string " + quoted);
        }
        StringBuilder normalized = new StringBuilder("v");
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.length() > 1 && part.startsWith("0")) {
                throw invalid(text, "illegal zero-prefixed version component \"" + part + "\" in \"" + text + "\"");
            }
            normalized.append(i == 0 ? "" : ".").append(part);
        }
        String version = text.startsWith("v") ? text : "v" + text;
        return new KubeVersion(version, normalized.toString(), parts[0], parts[1]);
    }

    private static ChartException invalid(String text, String reason) {
        Problem problem = Problem.of("kube-version-syntax", "\"" + text + "\" is no Kubernetes version")
                .hint("write it like 1.34.0");
        return new ChartException(List.of(problem), "invalid kube version '" + text + "': " + reason, null);
    }
}
