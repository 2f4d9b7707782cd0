package dev.portolan.maven;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven versions as charts can have them. */
final class SemanticVersion {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?+(?:\\.(\\d+))?+(?:[.-](.+))?");

    private SemanticVersion() {}

    /** {@code version} with three numbers: {@code 1.4-SNAPSHOT} becomes {@code 1.4.0-SNAPSHOT}. */
    static String of(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        if (!matcher.matches()) {
            return version;
        }
        String qualifier = matcher.group(4) == null ? "" : "-" + matcher.group(4);
        return matcher.group(1) + "." + number(matcher.group(2)) + "." + number(matcher.group(3)) + qualifier;
    }

    private static String number(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "0" : group;
    }
}
