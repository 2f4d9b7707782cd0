package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.function.FunctionException;
import org.jspecify.annotations.Nullable;

/** Two values cannot be compared. */
final class ComparisonException extends FunctionException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Object left;
    private final transient @Nullable Object right;

    ComparisonException(String message, @Nullable Object left, @Nullable Object right) {
        super(message);
        this.left = left;
        this.right = right;
    }

    @Nullable
    Object left() {
        return left;
    }

    @Nullable
    Object right() {
        return right;
    }
}
