package dev.portolan.core.compose;

import dev.portolan.core.problem.FileFailure;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlDocument;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.gotemplate.text.SourceText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads Compose files. Stateless and safe for use by many threads. */
public final class ComposeReader {
    private ComposeReader() {}

    /**
     * Reads {@code file}; {@code ${NAME}} in it takes its value from {@code variables}, then from {@code .env} beside
     * the file.
     *
     * @throws ComposeException if the file is missing or malformed, with all problems found
     */
    public static ComposeFile read(Path file, Map<String, String> variables) {
        String shown = file.toString().replace('\\', '/');
        Path absolute = file.toAbsolutePath().normalize();
        Path directory = Objects.requireNonNullElse(absolute.getParent(), absolute);
        SourceText source = SourceText.of(shown, content(file, shown));
        YamlMapping root = root(source);
        Map<String, String> known = new HashMap<>(dotEnv(directory));
        known.putAll(variables);
        Nodes nodes = new Nodes(source, new Interpolation(known));
        ComposeFile compose = read(root, nodes, shown, directory);
        if (!nodes.problems().isEmpty()) {
            throw new ComposeException(nodes.problems());
        }
        return compose;
    }

    private static ComposeFile read(YamlMapping root, Nodes nodes, String shown, Path directory) {
        Map<String, YamlMapping.Entry> entries = nodes.entries(root, "A Compose file");
        nodes.rejectUnknown(entries, ComposeKeys.TOP, "A Compose file");
        List<ComposeService> services = new ArrayList<>();
        YamlMapping.Entry block = entries.get("services");
        if (block != null) {
            Map<String, YamlMapping.Entry> found = nodes.entries(block.value(), "services");
            ServiceReader reader = new ServiceReader(nodes, directory, found.keySet());
            found.forEach((name, entry) -> services.add(reader.read(name, entry)));
        }
        if (services.isEmpty() && nodes.problems().isEmpty()) {
            nodes.reject(
                    block == null ? root : block.key(),
                    "compose-no-services",
                    block == null ? "The file has no services" : "services holds no service",
                    "below services stands each service by its name, with its image");
        }
        List<ComposeService.Other> others = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (!Set.of("version", "name", "services", "volumes").contains(key) && !key.startsWith("x-")) {
                others.add(new ComposeService.Other(key, nodes.at(entry.key())));
            }
        });
        YamlMapping.Entry name = entries.get("name");
        String project = name == null ? "" : nodes.text(name.value(), "name");
        return new ComposeFile(shown, project, directory, services, others);
    }

    private static YamlMapping root(SourceText source) {
        List<YamlDocument> documents = Yaml.parse(source);
        for (YamlDocument document : documents) {
            if (!document.problems().isEmpty()) {
                throw new ComposeException(document.problems());
            }
        }
        if (documents.size() > 1) {
            Location at = documents
                    .get(1)
                    .root()
                    .map(node -> Location.of(source, node.span().start()))
                    .orElse(Location.file(source.name()));
            throw new ComposeException(List.of(Problem.of("compose-documents", "The file holds more than one document")
                    .at(at)
                    .hint("put all services into one, without --- between them")));
        }
        YamlNode root = documents.isEmpty() ? null : documents.get(0).root().orElse(null);
        if (root instanceof YamlMapping mapping) {
            return mapping;
        }
        String found = root == null ? "empty" : Nodes.describe(root);
        Location at = root == null
                ? Location.file(source.name())
                : Location.of(source, root.span().start());
        throw new ComposeException(
                List.of(Problem.of("compose-type", "A Compose file must be a mapping, but this is " + found)
                        .at(at)
                        .hint("a Compose file begins with services:")));
    }

    private static String content(Path file, String shown) {
        try {
            String content = Files.readString(file);
            if (content.indexOf('\0') >= 0) {
                throw unreadable(shown, "compose-not-text", "The file is not text", "name the Compose file to read");
            }
            return content;
        } catch (NoSuchFileException e) {
            throw unreadable(shown, "compose-file-missing", "There is no such file", "name the Compose file to read");
        } catch (MalformedInputException e) {
            throw unreadable(shown, "compose-not-text", "The file is not text in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            String what = Files.isDirectory(file)
                    ? "This is a directory"
                    : "The file cannot be read: " + FileFailure.reason(e);
            throw unreadable(shown, "compose-file-unreadable", what, "name the Compose file to read");
        }
    }

    private static ComposeException unreadable(String shown, String code, String message, String hint) {
        return new ComposeException(
                List.of(Problem.of(code, message).at(Location.file(shown)).hint(hint)));
    }

    private static Map<String, String> dotEnv(Path directory) {
        Map<String, String> variables = new HashMap<>();
        Path file = directory.resolve(".env");
        if (Files.isRegularFile(file)) {
            try {
                EnvironmentFile.read(Files.readAllLines(file))
                        .forEach((name, line) -> variables.put(name, line.value()));
            } catch (IOException e) {
                // As with Compose, a file that nobody asked for does not stop the import.
                return variables;
            }
        }
        return variables;
    }
}
