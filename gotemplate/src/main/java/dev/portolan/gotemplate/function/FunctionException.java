package dev.portolan.gotemplate.function;

/** A function's error result. The executor adds where the call stands. The message is the one that Go's function gives. */
public class FunctionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with Go's text. */
    public FunctionException(String message) {
        super(message);
    }

    /** An error with Go's text and what led to it. */
    public FunctionException(String message, Throwable cause) {
        super(message, cause);
    }
}
