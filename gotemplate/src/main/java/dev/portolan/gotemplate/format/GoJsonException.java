package dev.portolan.gotemplate.format;

import org.jspecify.annotations.Nullable;

/** JSON that cannot be read, or a value that JSON cannot hold. The message is the one of Go's {@code encoding/json}. */
public final class GoJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final transient @Nullable Object partial;

    /** An error with Go's text. */
    public GoJsonException(String message) {
        this(message, -1);
    }

    /** An error with Go's text, at an offset of the text that was read. */
    public GoJsonException(String message, int offset) {
        this(message, offset, null);
    }

    GoJsonException(String message, int offset, @Nullable Object partial) {
        super(message);
        this.offset = offset;
        this.partial = partial;
    }

    /** What could be read of a well-formed text that holds what Go's types cannot, or null. */
    public @Nullable Object partial() {
        return partial;
    }

    /** Where it is in the text that was read, in UTF-16 characters; -1 if that is not known. */
    public int offset() {
        return offset;
    }
}
