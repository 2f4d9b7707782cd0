package dev.portolan.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a rendered text will be another one at the next upgrade. Stateless. */
public final class Volatility {
    private static final Pattern CHART_VERSION = Pattern.compile("\\.Chart\\.Version\\b");
    private static final Pattern APP_VERSION = Pattern.compile("\\.Chart\\.AppVersion\\b");
    private static final Pattern EACH_TIME =
            Pattern.compile("\\.Release\\.Revision\\b|\\b(rand[A-Z]\\w*|uuidv4|now|shuffle|genPrivateKey)\\b");
    private static final Pattern TAG = Pattern.compile("(^|.*\\.)(tag|imageTag)");
    private static final Pattern USER_LABELS =
            Pattern.compile("(^|.*\\.)(pod|common|extra|additional|custom|global)\\w*(Labels|Annotations)(\\W.*)?");

    private Volatility() {}

    /**
     * What makes a label or annotation change, such as {@code the chart's version}; empty if nothing is known to.
     *
     * @param label the field, with its key
     */
    public static Optional<String> of(Node label, Release release) {
        Origin origin = label.origin();
        String source = source(origin, release.chart());
        if (source.contains("{{")) {
            Node metadata = release.chart().metadata();
            if (CHART_VERSION.matcher(source).find() || holds(label, metadata.get("version"))) {
                return Optional.of("the chart's version");
            } else if (APP_VERSION.matcher(source).find() || holds(label, metadata.get("appVersion"))) {
                return Optional.of("the version of the application");
            } else if (EACH_TIME.matcher(source).find()) {
                return Optional.of("each rendering");
            }
        }
        for (ValueOrigin value : origin.values()) {
            if (TAG.matcher(value.path()).matches() && origin.precision() == Precision.EXACT) {
                return Optional.of(value.path());
            } else if (USER_LABELS.matcher(value.path()).matches() && sets(value.path(), label.key(), release)) {
                return Optional.of("what users write into " + value.path());
            }
        }
        return Optional.empty();
    }

    /** A version of one number alone stands in too many texts to mean anything. */
    private static boolean holds(Node label, Node version) {
        return version.text().indexOf('.') > 0
                && label.text().contains(version.text().replace('+', '_'));
    }

    private static boolean sets(String path, String key, Release release) {
        return path.endsWith(key) || !release.value(steps(path, key)).isAbsent();
    }

    private static List<String> steps(String path, String key) {
        List<String> steps = new ArrayList<>(List.of(path.split("\\.", -1)));
        steps.add(key);
        return steps;
    }

    /** The lines of templates that printed it, and those that called them. */
    private static String source(Origin origin, ChartTree chart) {
        StringBuilder source = new StringBuilder(line(origin.place(), chart));
        origin.chain().forEach(call -> source.append('\n').append(line(call, chart)));
        return source.toString();
    }

    private static String line(Place place, ChartTree chart) {
        return chart.shownText(place.file())
                .filter(lines -> place.line() <= lines.lineCount())
                .map(lines -> lines.lineText(place.line()))
                .orElse("");
    }
}
