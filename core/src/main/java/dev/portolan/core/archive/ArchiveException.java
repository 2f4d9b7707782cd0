package dev.portolan.core.archive;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive cannot be read or written. */
public final class ArchiveException extends ChartException {
    private static final long serialVersionUID = 1;

    ArchiveException(Problem problem, String helmMessage, @Nullable Throwable cause) {
        super(List.of(problem), helmMessage, cause);
    }
}
