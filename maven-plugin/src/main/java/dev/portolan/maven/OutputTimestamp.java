package dev.portolan.maven;

import dev.portolan.core.archive.ChartArchive;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Maven's property {@code project.build.outputTimestamp}.
 *
 * @see <a href="https://maven.apache.org/guides/mini/guide-reproducible-builds.html">Reproducible builds</a>
 */
final class OutputTimestamp {
    private OutputTimestamp() {}

    /** The time in {@code text}: ISO 8601 or seconds since 1970; a constant where there is none. */
    static Instant parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() == 1 && !Character.isDigit(text.charAt(0))) {
            return ChartArchive.DEFAULT_TIME;
        }
        boolean seconds = text.chars().allMatch(Character::isDigit);
        return seconds
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : OffsetDateTime.parse(text).toInstant();
    }
}
