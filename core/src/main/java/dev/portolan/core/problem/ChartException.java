package dev.portolan.core.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation on a chart has no result. Each stage throws a subclass of its own. */
public class ChartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final String helmMessage;

    /** The failure that {@code problem} describes. */
    public ChartException(Problem problem) {
        this(List.of(problem), problem.message(), null);
    }

    /**
     * The failure that {@code problems} describe, of which there is at least one.
     *
     * @param helmMessage what Helm says in the same case
     * @param cause what led to it, or null
     */
    public ChartException(List<Problem> problems, String helmMessage, @Nullable Throwable cause) {
        super(message(problems), cause);
        this.problems = List.copyOf(problems);
        this.helmMessage = helmMessage;
    }

    /** What is wrong; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** What Helm says in the same case. */
    public String helmMessage() {
        return helmMessage;
    }

    private static String message(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(text.length() == 0 ? "" : "\n").append(problem);
        }
        return text.toString();
    }
}
