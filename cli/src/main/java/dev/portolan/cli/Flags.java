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

    /** The arguments that belong to no flag; {@code arity} is a range such as {@code 0..2}. */
    static PositionalParamSpec arguments(String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
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
