package dev.portolan.lint.rules.manifestschema;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.schema.CustomResourceSchemas;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Files that hold custom resource definitions. They can be huge, so a file is read only once a kind is asked for that its
 * text names. Safe for use by many threads.
 */
final class DefinitionFiles {
    private final List<Entry> files;
    private final Map<String, CustomResourceSchemas> byKind = new ConcurrentHashMap<>();

    DefinitionFiles(List<Entry> files) {
        this.files = List.copyOf(files);
    }

    /** A file, and how to read it. */
    record Entry(SourceText text, Supplier<ParsedYaml> yaml) {
        boolean names(String kind, Pattern declaration) {
            return text.name().contains("/" + kind.toLowerCase(Locale.ROOT) + "_")
                    || declaration.matcher(text.content()).find();
        }
    }

    /** The schemas of a kind, in all its groups and versions. */
    CustomResourceSchemas of(String kind) {
        return byKind.computeIfAbsent(kind, this::read);
    }

    private CustomResourceSchemas read(String kind) {
        Pattern declaration = Pattern.compile("\\bkind[\"']?:\\s*[\"']?" + Pattern.quote(kind) + "\\b");
        CustomResourceSchemas.Builder schemas = CustomResourceSchemas.builder();
        for (Entry file : files) {
            if (file.names(kind, declaration)) {
                schemas.add(file.yaml().get());
            }
        }
        return schemas.build();
    }
}
