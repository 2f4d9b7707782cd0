package dev.portolan.core.render;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chart cannot be rendered. */
public final class RenderException extends ChartException {
    private static final long serialVersionUID = 1;

    private final transient List<Location> calls;
    private final transient Set<String> values;

    /** A failure that {@code problems} describe; {@code helmMessage} is what Helm says. */
    public RenderException(List<Problem> problems, String helmMessage, @Nullable Throwable cause) {
        this(problems, helmMessage, cause, List.of(), Set.of());
    }

    RenderException(
            List<Problem> problems,
            String helmMessage,
            @Nullable Throwable cause,
            List<Location> calls,
            Set<String> values) {
        super(problems, helmMessage, cause);
        this.calls = List.copyOf(calls);
        this.values = Set.copyOf(values);
    }

    /** The calls of {@code include}, {@code template} and {@code tpl} that led to the failing action, the outermost first. */
    public List<Location> calls() {
        return calls;
    }

    /** The paths of the values that the failing action read, such as {@code image.tag}, if the render kept provenance. */
    public Set<String> values() {
        return values;
    }
}
