package dev.portolan.tasks;

import dev.portolan.core.author.ChartBuilder;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;

/** Names of charts that the user gives. */
final class ChartNames {
    private ChartNames() {}

    /** Returns {@code name}, or says that it cannot name a chart. */
    static String check(String name) {
        if (!ChartBuilder.isName(name)) {
            throw new ChartException(Problem.of("chart-name-invalid", "\"" + name + "\" cannot name a chart")
                    .hint(ChartBuilder.NAME_RULE));
        }
        return name;
    }
}
