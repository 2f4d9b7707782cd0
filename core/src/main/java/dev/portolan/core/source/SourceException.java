package dev.portolan.core.source;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart cannot be read. */
public final class SourceException extends ChartException {
    private static final long serialVersionUID = 1;

    SourceException(List<Problem> problems, String helmMessage, @Nullable Throwable cause) {
        super(problems, helmMessage, cause);
    }

    SourceException(Problem problem, String helmMessage) {
        this(List.of(problem), helmMessage, null);
    }

    /** {@code cause} with Helm's words put before what it says. */
    static SourceException within(String helmPrefix, ChartException cause) {
        return new SourceException(cause.problems(), helmPrefix + cause.helmMessage(), cause);
    }

    static SourceException at(String file, String code, String message, String helmMessage) {
        return new SourceException(Problem.of(code, message).at(Location.file(file)), helmMessage);
    }
}
