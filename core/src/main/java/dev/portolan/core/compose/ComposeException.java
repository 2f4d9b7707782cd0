package dev.portolan.core.compose;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import java.util.List;

/** A Compose file cannot be read, or asks for what no chart can hold. */
public final class ComposeException extends ChartException {
    private static final long serialVersionUID = 1;

    /** The failure that {@code problems} describe, of which there is at least one. */
    public ComposeException(List<Problem> problems) {
        super(problems, problems.get(0).message(), null);
    }
}
