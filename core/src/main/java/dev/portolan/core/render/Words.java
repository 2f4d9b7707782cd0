package dev.portolan.core.render;

import dev.portolan.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How a failure is told.
 *
 * @param code its stable code
 * @param message one sentence
 * @param hint what to do, or null
 */
record Words(String code, String message, @Nullable String hint) {
    Problem problem() {
        Problem problem = Problem.of(code, message);
        return hint == null ? problem : problem.hint(hint);
    }
}
