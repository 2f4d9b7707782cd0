package dev.portolan.maven;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.tasks.ValueOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code values}: what the command line says with {@code --values} and {@code --set}. Maven sets the fields.
 *
 * <pre>{@code
 * <values>
 *   <yamlFile>src/test/values.yaml</yamlFile>
 *   <overrides><image.tag>${project.version}</image.tag></overrides>
 * </values>
 * }</pre>
 */
public final class ValuesParameter {
    private @Nullable File yamlFile;
    private List<File> yamlFiles = List.of();
    private Map<String, String> overrides = new LinkedHashMap<>();
    private Map<String, String> stringOverrides = new LinkedHashMap<>();
    private Map<String, String> jsonOverrides = new LinkedHashMap<>();
    private Map<String, String> fileOverrides = new LinkedHashMap<>();
    private Map<String, String> literalOverrides = new LinkedHashMap<>();

    ValueOptions options(Path directory) {
        List<SourceText> files = new ArrayList<>();
        if (yamlFile != null) {
            files.add(ValueOptions.file(yamlFile.toPath()));
        }
        yamlFiles.forEach(file -> files.add(ValueOptions.file(file.toPath())));
        return new ValueOptions(
                files,
                assignments(jsonOverrides),
                assignments(overrides),
                assignments(stringOverrides),
                assignments(fileOverrides),
                assignments(literalOverrides),
                directory);
    }

    private static List<String> assignments(Map<String, String> overrides) {
        List<String> assignments = new ArrayList<>();
        overrides.forEach((path, value) -> assignments.add(path + "=" + value));
        return assignments;
    }
}
