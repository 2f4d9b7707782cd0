package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.schema.ApiLifecycle;
import dev.portolan.lint.schema.KubernetesSchemas;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For which Kubernetes an object is judged. */
final class TargetVersion {
    private static final Pattern MINOR = Pattern.compile("v?1\\.(\\d{1,3})(?:\\..*)?");
    private static final Pattern LOWER_BOUND = Pattern.compile("(?:>=?|\\^|~)\\s*v?1\\.(\\d{1,3})");

    private TargetVersion() {}

    /** The minor version of the scenario's Kubernetes, or the newest one there are schemas for. */
    static int of(Release release) {
        String version = release.scenario().kubeVersion();
        Matcher minor = MINOR.matcher(version == null ? "" : version);
        return minor.matches()
                ? Integer.parseInt(minor.group(1))
                : KubernetesSchemas.newest().minor();
    }

    /** The lowest minor version that Chart.yaml's kubeVersion admits, or null if it sets no lower bound. */
    static @Nullable Integer oldestSupported(ChartTree chart) {
        Integer lowest = null;
        Matcher bound = LOWER_BOUND.matcher(chart.metadata().get("kubeVersion").text());
        while (bound.find()) {
            int minor = Integer.parseInt(bound.group(1));
            lowest = lowest == null ? minor : Math.min(lowest, minor);
        }
        return lowest;
    }

    /** Whether the template that prints an object asks the cluster for its abilities. */
    static boolean isGuarded(Release release, Manifest manifest) {
        return release.chart()
                .shownText(manifest.template())
                .filter(text -> text.content().contains(".Capabilities"))
                .isPresent();
    }

    /** What to write instead. */
    static String advice(ApiLifecycle lifecycle) {
        return lifecycle.replacement().isEmpty()
                ? "there is no replacement: remove the object"
                : "write apiVersion: " + lifecycle.replacement();
    }
}
