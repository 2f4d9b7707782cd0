package dev.portolan.core.render.function;

import dev.portolan.gotemplate.function.FunctionException;

/** A chart's own message, from {@code fail} or {@code required}. Helm marks it in Go's text to find it again. */
public final class UserFailure extends FunctionException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String userMessage;

    /** Which function ended the render. */
    public enum Reason {
        /** {@code required}, for want of a value. */
        REQUIRED,
        /** {@code fail}. */
        FAIL
    }

    UserFailure(Reason reason, String userMessage) {
        super("HELM_ERR_START" + userMessage + "HELM_ERR_END");
        this.reason = reason;
        this.userMessage = userMessage;
    }

    /** Which function ended the render. */
    public Reason reason() {
        return reason;
    }

    /** What the chart says. */
    public String userMessage() {
        return userMessage;
    }
}
