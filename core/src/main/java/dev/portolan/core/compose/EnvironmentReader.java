package dev.portolan.core.compose;

import dev.portolan.core.compose.ComposeService.Variable;
import dev.portolan.core.problem.FileFailure;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.YamlComment;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlMapping.Entry;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the variables of a service; {@code environment} comes before {@code env_file}, and later files before earlier. */
final class EnvironmentReader {
    private static final String NAME_HINT =
            "use letters, digits, dots, dashes and underscores, and no digit at the beginning";

    private final Nodes nodes;
    private final Path directory;

    EnvironmentReader(Nodes nodes, Path directory) {
        this.nodes = nodes;
        this.directory = directory;
    }

    List<Variable> read(@Nullable Entry files, @Nullable Entry environment) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        if (files != null) {
            List<YamlNode> elements =
                    files.value().target() instanceof YamlSequence list ? list.items() : List.of(files.value());
            elements.forEach(element -> file(element, variables));
        }
        if (environment != null) {
            if (environment.value().target() instanceof YamlMapping) {
                nodes.entries(environment.value(), "environment")
                        .forEach((name, entry) -> put(variables, variable(name, entry)));
            } else if (environment.value().target() instanceof YamlScalar && !Nodes.isNull(environment.value())) {
                nodes.reject(
                        environment.value(),
                        "compose-type",
                        "environment must be a mapping or a list, but this is " + Nodes.describe(environment.value()),
                        "write NAME: value below it, one a line");
            } else {
                nodes.elements(environment.value(), "environment").forEach(element -> put(variables, pair(element)));
            }
        }
        return List.copyOf(variables.values());
    }

    private static boolean isName(String name) {
        return name.matches("[-._a-zA-Z][-._a-zA-Z0-9]*");
    }

    private void checkName(String name, YamlNode node) {
        if (!isName(name)) {
            nodes.reject(node, "compose-variable-name", "\"" + name + "\" cannot name a variable", NAME_HINT);
        }
    }

    private Variable variable(String name, Entry entry) {
        checkName(name, entry.key());
        YamlNode value = entry.value();
        String text = Nodes.isNull(value) ? nodes.interpolation().variable(name) : nodes.text(value, name);
        return new Variable(name, text, comment(entry), nodes.at(entry.key()));
    }

    private Variable pair(YamlNode element) {
        String text = nodes.text(element, "Each entry of environment");
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (element.target() instanceof YamlScalar) {
            checkName(name, element);
        }
        String value = equals < 0 ? nodes.interpolation().variable(name) : text.substring(equals + 1);
        return new Variable(name, value, comment(element), nodes.at(element));
    }

    private void file(YamlNode element, Map<String, Variable> variables) {
        boolean required = true;
        YamlNode path = element;
        if (element.target() instanceof YamlMapping) {
            Map<String, Entry> entries = nodes.entries(element, "An env_file");
            nodes.rejectUnknown(entries, ComposeKeys.ENV_FILE, "An env_file");
            Entry entry = entries.get("path");
            Entry need = entries.get("required");
            if (entry == null) {
                nodes.reject(
                        element, "compose-env-file", "The env_file has no path", "add path: with the file to read");
                return;
            }
            path = entry.value();
            required = need == null || !nodes.text(need.value(), "required").equals("false");
        }
        String name = nodes.text(path, "env_file");
        try {
            EnvironmentFile.read(Files.readAllLines(directory.resolve(name)))
                    .forEach((key, line) -> put(variables, fromFile(name, key, line)));
        } catch (IOException e) {
            if (required) {
                nodes.reject(
                        path,
                        "compose-env-file",
                        "The env_file " + name + " cannot be read: " + FileFailure.reason(e),
                        "paths start from the directory of the Compose file");
            }
        }
    }

    private Variable fromFile(String file, String name, EnvironmentFile.Line line) {
        Location at = Location.line(file, line.number());
        if (!isName(name)) {
            nodes.report(Problem.of("compose-variable-name", "\"" + name + "\" cannot name a variable")
                    .at(at)
                    .hint(NAME_HINT));
        }
        return new Variable(name, line.value(), "", at);
    }

    /** A variable keeps the place in which it was first named. */
    private static void put(Map<String, Variable> variables, Variable variable) {
        variables.put(variable.name(), variable);
    }

    private static String comment(Entry entry) {
        String above = comment(entry.key());
        return above.isEmpty() ? comment(entry.value()) : above;
    }

    private static String comment(YamlNode node) {
        List<YamlComment> comments = new ArrayList<>(node.leadingComments());
        node.trailingComment().ifPresent(comments::add);
        return comments.stream()
                .flatMap(comment -> Stream.of(comment.text().strip()))
                .collect(Collectors.joining(" "));
    }
}
