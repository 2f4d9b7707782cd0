package dev.portolan.gotemplate.format;

/** JSON that cannot be read, or a value that JSON cannot hold. The message is the one of Go's {@code encoding/json}. */
public final class GoJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with Go's text. */
    public GoJsonException(String message) {
        super(message);
    }
}
