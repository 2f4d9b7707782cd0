package dev.portolan.lint.rule;

import dev.portolan.gotemplate.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A file of values.
 *
 * @param chart the chart that it is for
 * @param role whose file it is
 * @param text the text
 * @param root the values; absent if the file is empty or no YAML
 * @param error why it could not be read, or null
 */
public record ValuesFile(
        ChartTree chart,
        Role role,
        SourceText text,
        Node root,
        @Nullable YamlError error) {
    /** Whose file it is. */
    public enum Role {
        /** The chart's values.yaml. */
        DEFAULTS,
        /** A file in the chart's ci folder. */
        CI,
        /** A file that the user gives. */
        GIVEN
    }

    /** The path that findings show. */
    public String path() {
        return text.name();
    }
}
