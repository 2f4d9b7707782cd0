package dev.portolan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes flags and arguments of the three kinds that the commands have, and reads them after parsing. */
final class Flags {
    private Flags() {}

    /** A flag that is on or off. */
    static OptionSpec toggle(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** A flag with one text; the last one given counts. */
    static OptionSpec text(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** A flag that may be repeated. */
    static OptionSpec texts(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** A flag that may be repeated, and whose texts hold several entries with commas between them. */
    static OptionSpec commaSeparated(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .splitRegex(",")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** The one argument that belongs to no flag. */
    static PositionalParamSpec argument(String label, String description) {
        return positional("0", "1", label, description);
    }

    /** The same where it may be left out. */
    static PositionalParamSpec optionalArgument(String label, String description) {
        return positional("0", "0..1", label, description);
    }

    /** Any number of arguments that belong to no flag. */
    static PositionalParamSpec arguments(String label, String description) {
        return positional("0..*", "0..*", label, description);
    }

    /** The arguments of a command that takes an optional one before one that it needs. */
    static PositionalParamSpec optionalThenRequired(String label, String description) {
        return positional("0..1", "1..2", label, description);
    }

    private static PositionalParamSpec positional(String index, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index(index)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .hideParamSyntax(label.startsWith("["))
                .description(description)
                .build();
    }

    static boolean isOn(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    static @Nullable String textOf(OptionSpec flag) {
        return flag.getValue();
    }

    static String textOf(OptionSpec flag, String otherwise) {
        String value = flag.getValue();
        return value == null ? otherwise : value;
    }

    static List<String> textsOf(ArgSpec flag) {
        List<String> values = flag.getValue();
        return values == null ? List.of() : List.copyOf(values);
    }
}
