package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what templates print; blanks around it are left out. */
final class Printout {
    static final Flow NOTHING = Flow.constant("");

    private static final char HOLE = '\0';
    private static final int MAX_LENGTH = 200;
    private static final int MAX_PRODUCT = 6;

    private Printout() {}

    static Flow of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? NOTHING : Flow.constant(stripped);
    }

    /** A constant that is written in a template. */
    static Flow constant(Node node) {
        if (node instanceof Node.StringLiteral string) {
            return Flow.constant(string.value());
        } else if (node instanceof Node.Bool bool) {
            return Flow.constant(bool.value());
        } else if (node instanceof Node.NumberConstant number) {
            String text = number.value().text();
            try {
                return Flow.constant(Long.decode(text));
            } catch (NumberFormatException fraction) {
                return number(text);
            }
        }
        return Flow.NIL;
    }

    private static Flow number(String text) {
        try {
            return Flow.constant(Double.valueOf(text));
        } catch (NumberFormatException odd) {
            return Flow.of(new Value.Computed("number", Set.of()));
        }
    }

    /** One after the other. */
    static Flow join(Flow first, Flow second) {
        if (second.equals(NOTHING)) {
            return first;
        } else if (first.equals(NOTHING)) {
            return second;
        }
        if (first.values().size() * second.values().size() > MAX_PRODUCT) {
            Set<Value> inputs = first.inputs();
            inputs.addAll(second.inputs());
            return Flow.of(new Value.Text(String.valueOf(HOLE), inputs));
        }
        Set<Value> joined = new LinkedHashSet<>();
        for (Value one : first.values()) {
            for (Value other : second.values()) {
                String shape = shape(one) + shape(other);
                Set<Value> inputs = Flow.of(one).inputs();
                inputs.addAll(Flow.of(other).inputs());
                joined.add(
                        shape.indexOf(HOLE) < 0
                                ? new Value.Constant(shape)
                                : new Value.Text(
                                        shape.length() > MAX_LENGTH ? shape.substring(0, MAX_LENGTH) + HOLE : shape,
                                        inputs));
            }
        }
        return Flow.of(joined);
    }

    /** The text of a value with a hole for what is not constant. */
    static String shape(Value value) {
        if (value instanceof Value.Constant constant) {
            return constant.value() == null ? "" : String.valueOf(constant.value());
        } else if (value instanceof Value.Text text) {
            return text.shape();
        }
        return String.valueOf(HOLE);
    }

    /** Any number of times. */
    static Flow some(Flow printed) {
        return printed.equals(NOTHING)
                ? NOTHING
                : Flow.of(new Value.Text(String.valueOf(HOLE), printed.inputs()))
                        .or(NOTHING);
    }

    /** What include gives of a template that prints this. */
    static Flow printed(Flow flow) {
        return flow.map(value -> {
            if (value instanceof Value.Constant constant) {
                return new Value.Constant(shape(constant));
            }
            return value instanceof Value.Text || value instanceof Value.Printed ? value : new Value.Printed(value);
        });
    }

    /** Whether a condition takes it for true, if that is known. */
    static @Nullable Boolean truth(Flow flow) {
        Boolean known = null;
        for (Value value : flow.values()) {
            boolean truth;
            if (value instanceof Value.Constant constant) {
                truth = constant.isTrue();
            } else if (value instanceof Value.Context) {
                truth = true;
            } else {
                return null;
            }
            if (known != null && known != truth) {
                return null;
            }
            known = truth;
        }
        return known;
    }
}
