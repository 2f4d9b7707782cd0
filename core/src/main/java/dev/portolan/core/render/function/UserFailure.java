package dev.portolan.core.render.function;

import dev.portolan.gotemplate.function.FunctionException;

/** A chart's own message, from {@code fail} or {@code required}. Helm marks it in Go's text to find it again. */
public final class UserFailure extends FunctionException {
    private static final long serialVersionUID = 1;

    private final String userMessage;

    UserFailure(String userMessage) {
        super("HELM_ERR_START" + userMessage + "HELM_ERR_END");
        this.userMessage = userMessage;
    }

    /** What the chart says. */
    public String userMessage() {
        return userMessage;
    }
}
