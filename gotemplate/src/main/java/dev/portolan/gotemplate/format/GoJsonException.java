package dev.portolan.gotemplate.format;

/** JSON that cannot be read, or a value that JSON cannot hold. The message is the one of Go's {@code encoding/json}. */
public final class GoJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    /** An error with Go's text. */
    public GoJsonException(String message) {
        this(message, -1);
    }

    /** An error with Go's text, at an offset of the text that was read. */
    public GoJsonException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where it is in the text that was read, in UTF-16 characters; -1 if that is not known. */
    public int offset() {
        return offset;
    }
}
