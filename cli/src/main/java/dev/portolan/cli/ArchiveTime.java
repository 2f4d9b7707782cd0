package dev.portolan.cli;

import dev.portolan.core.archive.ChartArchive;
import java.time.Instant;

/**
 * The time that files in archives get: what {@code SOURCE_DATE_EPOCH} says, in seconds, or a constant.
 *
 * @see <a href="https://reproducible-builds.org/docs/source-date-epoch/">SOURCE_DATE_EPOCH</a>
 */
final class ArchiveTime {
    private ArchiveTime() {}

    static Instant current() {
        String seconds = System.getenv("SOURCE_DATE_EPOCH");
        if (seconds == null || seconds.isBlank()) {
            return ChartArchive.DEFAULT_TIME;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
        } catch (NumberFormatException e) {
            throw new UsageException("SOURCE_DATE_EPOCH is a number of seconds, not " + seconds);
        }
    }
}
