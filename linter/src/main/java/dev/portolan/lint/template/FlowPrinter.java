package dev.portolan.lint.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes flows so that those which mean the same are written the same. Used once. */
final class FlowPrinter {
    private static final int DEPTH = 8;

    private int depth;

    String print(Flow flow) {
        return flow.values().stream().map(this::print).distinct().sorted().collect(Collectors.joining("|"));
    }

    private String print(Value value) {
        if (depth == DEPTH) {
            // What is not told apart here must not be taken for the same.
            return "@" + System.identityHashCode(value);
        }
        depth++;
        String text = text(value);
        depth--;
        return text;
    }

    private String text(Value value) {
        if (value instanceof Value.Context context) {
            return "$(" + context.chart().prefix() + ")";
        } else if (value instanceof Value.Data data) {
            return root(data.path().root()) + data.path() + (data.known() > 0 ? "!" + data.known() : "");
        } else if (value instanceof Value.Constant constant) {
            return constant.value() instanceof String text ? '"' + text + '"' : String.valueOf(constant.value());
        } else if (value instanceof Value.Mapping mapping) {
            return mapping.entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + print(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", mapping.open ? ", ...}" : "}"));
        } else if (value instanceof Value.Sequence sequence) {
            return "[" + print(sequence.items()) + (sequence.open() ? ", ...]" : "]");
        } else if (value instanceof Value.Merged merged) {
            return "merge(" + print(merged.parts()) + ")";
        } else if (value instanceof Value.Computed computed) {
            return computed.function() + inputs(computed.inputs());
        } else if (value instanceof Value.Text text) {
            return '"' + text.shape().replace('\0', '~') + '"' + inputs(text.inputs());
        } else if (value instanceof Value.Printed printed) {
            return "print(" + print(printed.what()) + ")";
        } else if (value instanceof Value.Generated generated) {
            return generated.function();
        }
        return "?";
    }

    private static String root(DataRoot root) {
        if (root instanceof DataRoot.Values values) {
            return values.chart().prefix();
        } else if (root instanceof DataRoot.Builtin builtin) {
            return builtin.chart().prefix();
        }
        DataRoot.Lookup lookup = (DataRoot.Lookup) root;
        return lookup.file().path() + ":" + lookup.call() + ":";
    }

    /** There can be many; their hash tells them apart well enough. */
    private static String inputs(Set<Value> inputs) {
        return inputs.isEmpty() ? "" : "(" + Integer.toHexString(inputs.hashCode()) + ")";
    }

    private String print(List<Flow> flows) {
        return flows.stream().map(this::print).collect(Collectors.joining(", "));
    }
}
