package dev.portolan.lint.rule;

import dev.portolan.core.values.ValueOrigins;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that took part in rendered text.
 *
 * @param path where it is among the chart's values, such as {@code image.tag}
 * @param place the file and line that set it, or null if it was given otherwise or is set nowhere
 */
public record ValueOrigin(String path, @Nullable Place place) {
    /** The value at {@code path}, with the place that {@code origins} know. */
    public static ValueOrigin of(String path, ValueOrigins origins) {
        return new ValueOrigin(
                path,
                origins.find(path)
                        .filter(origin -> origin.location() != null)
                        .map(origin -> Place.of(Objects.requireNonNull(origin.location()), origin.length()))
                        .orElse(null));
    }
}
