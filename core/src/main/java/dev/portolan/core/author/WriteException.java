package dev.portolan.core.author;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;

/** A chart could not be written. */
public final class WriteException extends ChartException {
    private static final long serialVersionUID = 1;

    /** The failure that {@code problem} describes. */
    public WriteException(Problem problem) {
        super(problem);
    }
}
