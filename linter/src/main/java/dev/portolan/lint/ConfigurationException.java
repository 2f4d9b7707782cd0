package dev.portolan.lint;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.lint.rule.Place;

/** The linter's configuration says something that it must not. */
public final class ConfigurationException extends ChartException {
    private static final long serialVersionUID = 1;

    /** What is wrong at {@code place}, and what to do about it. */
    ConfigurationException(Place place, String message, String hint) {
        super(Problem.of("lint-configuration", message)
                .at(new Location(place.file(), place.line(), place.column()))
                .hint(hint));
    }
}
