package dev.portolan.core.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;

/** Says in a few words why a file or directory cannot be read or written. */
public final class FileFailure {
    private FileFailure() {}

    /** The reason of {@code failure}, to follow a colon. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or directory";
        } else if (failure instanceof AccessDeniedException) {
            return "permission denied";
        } else if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is in the way";
        } else if (failure instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        } else if (failure instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason().toLowerCase(Locale.ROOT);
        }
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    /** The same of a failure that came through an interface that allows none. */
    public static String reason(UncheckedIOException failure) {
        return reason(Objects.requireNonNull(failure.getCause()));
    }
}
