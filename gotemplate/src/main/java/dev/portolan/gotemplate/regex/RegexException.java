package dev.portolan.gotemplate.regex;

import org.jspecify.annotations.Nullable;

/** A text is no regular expression, or too large a one. The message is Go's. */
public final class RegexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    RegexException(String reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What is wrong, such as {@code missing closing )}. */
    public String reason() {
        return reason;
    }

    /** Go's message, which is never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
