package dev.portolan.tasks;

import dev.portolan.gotemplate.text.SourceText;
import java.nio.file.Path;
import java.util.List;

/**
 * Values that the user lays over a chart's own, each list in the order given. As in Helm, files come first, then JSON,
 * then the other kinds in the order in which they stand here. Immutable.
 *
 * @param files values files
 * @param json assignments of JSON, such as {@code labels={"a":1}}
 * @param typed assignments in {@code --set} syntax, such as {@code image.tag=1.2,replicas=3}
 * @param strings the same, but every value is a string
 * @param fromFiles assignments of the text in a file, such as {@code config=app.conf}
 * @param literal assignments of one text as it stands
 * @param directory the directory that paths in {@code fromFiles} start from
 */
public record ValueOptions(
        List<Path> files,
        List<String> json,
        List<String> typed,
        List<String> strings,
        List<String> fromFiles,
        List<String> literal,
        Path directory) {
    /** No values but the chart's own. */
    public static final ValueOptions NONE =
            new ValueOptions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Path.of(""));

    public ValueOptions {
        files = List.copyOf(files);
        json = List.copyOf(json);
        typed = List.copyOf(typed);
        strings = List.copyOf(strings);
        fromFiles = List.copyOf(fromFiles);
        literal = List.copyOf(literal);
    }

    /** Values in {@code --set} syntax alone. */
    public static ValueOptions set(String... assignments) {
        return new ValueOptions(
                List.of(), List.of(), List.of(assignments), List.of(), List.of(), List.of(), Path.of(""));
    }

    /** Values from files alone. */
    public static ValueOptions files(List<Path> files) {
        return new ValueOptions(files, List.of(), List.of(), List.of(), List.of(), List.of(), Path.of(""));
    }

    /** The values as files of YAML, for the linter: each values file, then one with all assignments. */
    List<SourceText> texts() {
        return files.stream().map(UserFiles::read).toList();
    }
}
