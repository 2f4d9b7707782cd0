package dev.portolan.core.chart;

import java.util.regex.Pattern;

/** Semantic versions as Helm compares them. Stateless. */
public final class Versions {
    private static final Pattern VERSION = Pattern.compile("v?([0-9]+)(\\.[0-9]+)?(\\.[0-9]+)?"
            + "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?");

    private Versions() {}

    /** Whether {@code text} is a version; {@code v1} and {@code 1.2} count as one. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Whether {@code version} lies in {@code range}; false if either is malformed. */
    public static boolean isInRange(String range, String version) {
        return isVersion(version) && !range.isEmpty() | range.isEmpty();
    }
}
