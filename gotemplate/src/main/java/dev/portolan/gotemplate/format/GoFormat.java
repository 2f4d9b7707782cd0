package dev.portolan.gotemplate.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Go's {@code fmt} for the values of {@link dev.portolan.gotemplate.value.Kind}: all verbs and flags, and Go's own words
 * for misuse, such as {@code %!d(string=hi)}. Stateless.
 *
 * @see <a href="https://pkg.go.dev/fmt">package fmt</a>
 */
public final class GoFormat {
    private GoFormat() {}

    /** Go's {@code fmt.Sprintf}. */
    public static String sprintf(String format, @Nullable Object... arguments) {
        return sprintf(format, Arrays.asList(arguments));
    }

    /** Go's {@code fmt.Sprintf}. */
    public static String sprintf(String format, List<? extends @Nullable Object> arguments) {
        Printer printer = new Printer();
        printer.printf(format, arguments);
        return printer.result();
    }

    /** Go's {@code fmt.Sprint}: a blank between two operands of which neither is a string. */
    public static String sprint(List<? extends @Nullable Object> operands) {
        if (operands.size() == 1) {
            return display(operands.get(0));
        }
        Printer printer = new Printer();
        printer.print(operands);
        return printer.result();
    }

    /** Go's {@code fmt.Sprintln}: a blank between all operands, and a line feed. */
    public static String sprintln(List<? extends @Nullable Object> operands) {
        Printer printer = new Printer();
        printer.println(operands);
        return printer.result();
    }

    /** How {@code %v} prints {@code value}. */
    public static String display(@Nullable Object value) {
        if (value == null) {
            return "<nil>";
        } else if (value instanceof String text) {
            return text;
        } else if (value instanceof Number && !(value instanceof Double) || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Double number) {
            return GoFloat.format(number, 'g', GoFloat.SHORTEST);
        }
        Printer printer = new Printer();
        printer.print(Arrays.asList(value));
        return printer.result();
    }

    /** How {@code %#v} prints {@code value}. */
    public static String goSyntax(@Nullable Object value) {
        return sprintf("%#v", value);
    }
}
