package dev.portolan.core.author;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import java.util.List;

/** A chart's program contradicts itself, so no chart was made. Each problem names the places that do not fit. */
public final class BuildException extends ChartException {
    private static final long serialVersionUID = 1;

    /** The failure that {@code problems} describe, of which there is at least one. */
    public BuildException(List<Problem> problems) {
        super(problems, problems.get(0).message(), null);
    }
}
