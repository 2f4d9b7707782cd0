package dev.portolan.core.values;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values cannot be read or merged, or do not fit the chart. */
public final class ValuesException extends ChartException {
    private static final long serialVersionUID = 1;

    ValuesException(List<Problem> problems, String helmMessage, @Nullable Throwable cause) {
        super(problems, helmMessage, cause);
    }

    ValuesException(Problem problem, String helmMessage) {
        this(List.of(problem), helmMessage, null);
    }

    /** {@code cause}, which happened in {@code place}, with Helm's words put before what it says. */
    static ValuesException within(String helmPrefix, String place, ChartException cause) {
        List<Problem> located = cause.problems().stream()
                .map(problem -> problem.location().isPresent() ? problem : problem.at(Location.file(place)))
                .toList();
        return new ValuesException(located, helmPrefix + cause.helmMessage(), cause);
    }
}
