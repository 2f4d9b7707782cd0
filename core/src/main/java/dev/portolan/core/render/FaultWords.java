package dev.portolan.core.render;

import dev.portolan.core.problem.NearestName;
import dev.portolan.core.render.function.UserFailure;
import dev.portolan.gotemplate.exec.Fault;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoStruct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a template stopped while it ran. */
final class FaultWords {
    private static final Set<String> ROOT_FIELDS =
            Set.of("Values", "Release", "Chart", "Capabilities", "Files", "Template", "Subcharts");

    private final FunctionTable functions;
    private final Set<String> templates;
    private final ReadValues values;

    /**
     * @param functions the functions that templates know
     * @param templates the names of the templates
     * @param values what the failing action read
     */
    FaultWords(FunctionTable functions, Set<String> templates, ReadValues values) {
        this.functions = functions;
        this.templates = templates;
        this.values = values;
    }

    /** The chart's own words. */
    Words of(UserFailure failure) {
        List<String> unset = values.unset();
        return failure.reason() == UserFailure.Reason.FAIL
                ? new Words("chart-failure", failure.userMessage(), null)
                : new Words(
                        "value-required",
                        failure.userMessage(),
                        unset.isEmpty()
                                ? null
                                : "set " + unset.get(unset.size() - 1) + " in a values file or with --set");
    }

    /** What {@code failure}, the innermost of a chain, says. */
    Words of(TemplateException failure) {
        Fault fault = failure.fault();
        if (fault instanceof Fault.FieldOfNil nil) {
            return fieldOfNil(nil);
        } else if (fault instanceof Fault.FieldOfOther other) {
            return fieldOfOther(other);
        } else if (fault instanceof Fault.UndefinedTemplate undefined) {
            return new Words(
                    "template-undefined",
                    "no template is named \"" + undefined.name() + "\"",
                    NearestName.of(undefined.name(), templates)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("a file below templates/ of the chart or of a subchart must define it"));
        } else if (fault instanceof Fault.ArgumentCount count) {
            return argumentCount(count);
        } else if (fault instanceof Fault.ArgumentType type) {
            return argumentType(type);
        } else if (fault instanceof Fault.NotIterable notIterable) {
            return notIterable(failure.expression(), notIterable.value());
        } else if (fault instanceof Fault.NotComparable notComparable) {
            return notComparable(notComparable);
        } else if (fault instanceof Fault.FunctionFailed function) {
            Throwable cause = failure.getCause();
            String reason = cause == null ? failure.ownReason() : String.valueOf(cause.getMessage());
            return new Words("function-failure", function.function() + " fails: " + reason, null);
        } else if (fault instanceof Fault.Limit) {
            return new Words(
                    "render-limit",
                    failure.ownReason(),
                    "look for a loop without end; for a chart that is trusted, RenderRequest takes other limits");
        }
        return new Words("template-failure", failure.expression() + ": " + failure.reason(), null);
    }

    // ---------------------------------------------------------------- fields

    private Words fieldOfNil(Fault.FieldOfNil nil) {
        String message = receiver(nil.receiver()) + " is not set, so ." + nil.name() + " cannot be read from it";
        String guarded = nil.receiver().startsWith("(") ? nil.receiver() : "(" + nil.receiver() + ")";
        Optional<String> path = values.lastOf(null);
        String hint = path.flatMap(values::nearest)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> path.map(unset -> "set " + unset + " in the values, or write ")
                                .orElse("write ")
                        + guarded + "." + nil.name() + ", which gives nothing where it is missing");
        return new Words("field-of-nil", message, hint);
    }

    private Words fieldOfOther(Fault.FieldOfOther other) {
        Object value = other.value();
        String name = other.name();
        if (value instanceof GoStruct struct) {
            String hint = NearestName.of(name, struct.fields().keySet())
                    .map(near -> "did you mean ." + near + "?")
                    .orElse(null);
            return new Words("unknown-field", receiver(other.receiver()) + " has no field " + name, hint);
        }
        String code = value instanceof List ? "field-of-list" : "field-of-scalar";
        String message =
                receiver(other.receiver()) + " is " + type(value) + ", so ." + name + " cannot be read from it";
        String hint;
        if (other.receiver().equals(".") && ROOT_FIELDS.contains(name)) {
            hint = "write $." + name + " inside of with and range; to a named template, hand the chart's own dot";
        } else if (value instanceof List) {
            hint = "read an item with index " + other.receiver() + " 0, or all of them with range";
        } else {
            hint = values.lastOf(value)
                    .map(path ->
                            "make " + path + " a map that has " + name + ", or use " + other.receiver() + " as it is")
                    .orElse("use " + other.receiver() + " as it is, or make it a map that has " + name);
        }
        return new Words(code, message, hint);
    }

    private static String receiver(String expression) {
        return expression.equals(".") ? "the dot" : expression;
    }

    // ---------------------------------------------------------------- arguments

    private Words argumentCount(Fault.ArgumentCount count) {
        String arguments = count.wanted() == 1 ? "1 argument" : count.wanted() + " arguments";
        FunctionSet.Entry entry = functions.find(count.function());
        String usage = entry == null
                ? null
                : "write it as " + count.function() + " "
                        + entry.signature().parameters().stream()
                                .map(parameter -> parameter.name().toUpperCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(" "))
                        + (entry.signature().variadic() ? "…" : "");
        return new Words(
                "argument-count",
                count.function() + " takes " + (count.isVariadic() ? "at least " : "") + arguments + ", but gets "
                        + count.given(),
                usage == null ? null : usage.stripTrailing());
    }

    private static Words argumentType(Fault.ArgumentType type) {
        String argument = type.argument().isEmpty() ? "what the pipeline hands on" : type.argument();
        Object value = type.value();
        String wanted = wanted(type.wanted());
        String hint;
        if (value == null) {
            hint = "set the value, or give it another one with default";
        } else if (wanted.equals("a string") && !(value instanceof Map) && !(value instanceof List)) {
            hint = "make a string of it with toString";
        } else if (wanted.equals("a whole number") && (value instanceof Number || value instanceof String)) {
            hint = "make a whole number of it with int";
        } else {
            hint = null;
        }
        return new Words(
                "argument-type",
                argument + " is " + type(value) + ", but " + type.function() + " needs " + wanted,
                hint);
    }

    private static String wanted(String goType) {
        if (goType.startsWith("[]")) {
            return "a list";
        } else if (goType.startsWith("map[")) {
            return "a map";
        } else if (goType.startsWith("int") || goType.startsWith("uint")) {
            return "a whole number";
        }
        return switch (goType) {
            case "string" -> "a string";
            case "bool" -> "true or false";
            case "float64" -> "a number";
            default -> goType;
        };
    }

    // ---------------------------------------------------------------- loops and comparisons

    private static Words notIterable(String expression, Object value) {
        String hint = value instanceof Number
                ? "numbers of values files are floats; write until (int " + expression + ") to count"
                : "make it a list, or write range (list " + expression + ")";
        return new Words(
                "not-iterable",
                expression + " is " + type(value) + ", but range needs a list, a map or a whole number",
                hint);
    }

    private static Words notComparable(Fault.NotComparable fault) {
        Object left = fault.left();
        Object right = fault.right();
        boolean numbers = left instanceof Number && right instanceof Number;
        String message =
                fault.function() + " cannot compare " + compared(left, numbers) + " with " + compared(right, numbers);
        String hint;
        if (numbers) {
            hint = "numbers of values files are floats; make a whole number of them with int";
        } else if (left instanceof Map || left instanceof List || right instanceof Map || right instanceof List) {
            hint = "deepEqual compares lists and maps";
        } else if (left == null || right == null) {
            hint = "set the value, or give it another one with default";
        } else {
            hint = "make both of one type with toString or int";
        }
        return new Words("not-comparable", message, hint);
    }

    private static String compared(@Nullable Object value, boolean numbers) {
        if (value == null) {
            return "a value that is not set";
        } else if (!numbers) {
            return type(value);
        }
        return value instanceof Double ? "a float" : "a whole number";
    }

    private static String type(@Nullable Object value) {
        if (value == null) {
            return "not set";
        } else if (value instanceof String) {
            return "a string";
        } else if (value instanceof Boolean) {
            return "a boolean";
        } else if (value instanceof Number) {
            return "a number";
        } else if (value instanceof List) {
            return "a list";
        }
        return value instanceof Map ? "a map" : "an object of Helm";
    }
}
