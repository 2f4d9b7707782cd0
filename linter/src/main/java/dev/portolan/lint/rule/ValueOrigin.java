package dev.portolan.lint.rule;

import org.jspecify.annotations.Nullable;

/**
 * A value that took part in rendered text.
 *
 * @param path where it is among the chart's values, such as {@code image.tag}
 * @param place the file and line that set it, or null if it was given otherwise or is set nowhere
 */
public record ValueOrigin(String path, @Nullable Place place) {}
