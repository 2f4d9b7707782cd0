package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.values.Values;
import dev.portolan.core.values.ValuesMerger;
import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.gotemplate.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that the user lays over a chart's own, each list in the order given. As in Helm, files come first, then JSON,
 * then the other kinds in the order in which they stand here. Immutable.
 *
 * @param files the texts of values files; {@link #file} reads one
 * @param json assignments of JSON, such as {@code labels={"a":1}}
 * @param typed assignments in {@code --set} syntax, such as {@code image.tag=1.2,replicas=3}
 * @param strings the same, but every value is a string
 * @param fromFiles assignments of the text in a file, such as {@code config=app.conf}
 * @param literal assignments of one text as it stands
 * @param directory the directory that paths in {@code fromFiles} start from
 */
public record ValueOptions(
        List<SourceText> files,
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

    /**
     * Values from files alone.
     *
     * @throws ChartException if one cannot be read
     */
    public static ValueOptions files(List<Path> files) {
        List<SourceText> texts = files.stream().map(ValueOptions::file).toList();
        return new ValueOptions(texts, List.of(), List.of(), List.of(), List.of(), List.of(), Path.of(""));
    }

    /**
     * The text of a values file.
     *
     * @throws ChartException if it cannot be read
     */
    public static SourceText file(Path file) {
        return UserFiles.read(file);
    }

    /**
     * All of them laid over one another.
     *
     * @throws ChartException if a file cannot be read, or something is malformed
     */
    public Values merge() {
        ValuesMerger merger = ValuesMerger.create();
        files.forEach(text -> merger.file(text.name(), text.content()));
        return assignTo(merger).merge();
    }

    /**
     * The values as texts of YAML, as the linter takes them: each file, then one text with all assignments.
     *
     * @throws ChartException if one is malformed
     */
    List<SourceText> texts() {
        ValuesMerger check = ValuesMerger.create();
        files.forEach(text -> check.file(text.name(), text.content()));
        check.merge();
        List<SourceText> texts = new ArrayList<>(files);
        Map<String, @Nullable Object> assigned =
                assignTo(ValuesMerger.create()).merge().tree();
        if (!assigned.isEmpty()) {
            texts.add(SourceText.of("--set", HelmYaml.write(assigned)));
        }
        return texts;
    }

    private ValuesMerger assignTo(ValuesMerger merger) {
        json.forEach(merger::setJson);
        typed.forEach(merger::set);
        strings.forEach(merger::setString);
        fromFiles.forEach(argument -> merger.setFile(
                argument, path -> UserFiles.read(directory.resolve(path)).content()));
        literal.forEach(merger::setLiteral);
        return merger;
    }
}
