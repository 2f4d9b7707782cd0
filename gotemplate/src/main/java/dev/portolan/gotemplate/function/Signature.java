package dev.portolan.gotemplate.function;

import java.util.ArrayList;
import java.util.List;

/**
 * A function's parameters as Go declares them. The executor checks and converts arguments by it, as Go's reflection does,
 * and documentation prints it. Immutable.
 *
 * @param parameters the parameters in order
 * @param variadic whether the last one takes any number of arguments
 * @param result the type of the result as Go writes it
 */
public record Signature(List<Parameter> parameters, boolean variadic, String result) {
    public Signature {
        parameters = List.copyOf(parameters);
        if (variadic && parameters.isEmpty()) {
            throw new IllegalArgumentException("a variadic function has a last parameter");
        }
    }

    /**
     * One parameter.
     *
     * @param name its name in documentation
     * @param type its Go type, such as {@code string}, {@code int}, {@code any}, {@code []any}, {@code map[string]any};
     *     {@code reflect.Value} takes anything, nil and missing values included
     */
    public record Parameter(String name, String type) {}

    /**
     * Reads a signature as Go writes it: {@code (n int, text string) string}, {@code (items ...any) []any}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static Signature parse(String text) {
        int close = text.lastIndexOf(") ");
        if (!text.startsWith("(") || close < 0) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        List<Parameter> parameters = new ArrayList<>();
        boolean variadic = false;
        String list = text.substring(1, close);
        for (String part : list.isEmpty() ? new String[0] : list.split(", ", -1)) {
            int blank = part.indexOf(' ');
            if (blank < 1 || variadic) {
                throw new IllegalArgumentException("not a signature: " + text);
            }
            String type = part.substring(blank + 1);
            variadic = type.startsWith("...");
            parameters.add(new Parameter(part.substring(0, blank), variadic ? type.substring(3) : type));
        }
        return new Signature(parameters, variadic, text.substring(close + 2));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            text.append(i == 0 ? "" : ", ").append(parameter.name()).append(' ');
            text.append(variadic && i == parameters.size() - 1 ? "..." : "").append(parameter.type());
        }
        return text.append(") ").append(result).toString();
    }
}
