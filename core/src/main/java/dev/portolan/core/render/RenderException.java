package dev.portolan.core.render;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.exec.Fault;
import dev.portolan.gotemplate.exec.TemplateException;
import java.util.Collections;
import java.util.LinkedHashSet;
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
        this.values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Whether a render that keeps track of values would tell more of it. */
    boolean canBeTraced() {
        boolean isOfTemplate = getCause() instanceof TemplateException failure
                && !(CallChain.innermost(failure).fault() instanceof Fault.Limit);
        return values.isEmpty() && (isOfTemplate || problems().get(0).code().startsWith("manifest-"));
    }

    /** Whether Helm would say the same. */
    boolean isLike(RenderException other) {
        return helmMessage().equals(other.helmMessage());
    }

    /**
     * The calls of {@code include}, {@code template} and {@code tpl} that led to the place of the problem, the outermost
     * first, in the files of their templates.
     */
    public List<Location> calls() {
        return calls;
    }

    /** The paths of the values that the failing action read, such as {@code image.tag}, the most recent last. */
    public Set<String> values() {
        return values;
    }
}
