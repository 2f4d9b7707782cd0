package dev.portolan.core.render;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart cannot be rendered. */
public final class RenderException extends ChartException {
    private static final long serialVersionUID = 1;

    /** A failure that {@code problems} describe; {@code helmMessage} is what Helm says. */
    public RenderException(List<Problem> problems, String helmMessage, @Nullable Throwable cause) {
        super(problems, helmMessage, cause);
    }
}
