package dev.portolan.lint;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.render.RenderException;
import dev.portolan.core.values.ValueOrigins;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.HelmYamlWords;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Precision;
import dev.portolan.lint.rule.Related;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.RenderFailure.Kind;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.ValueOrigin;
import dev.portolan.lint.rule.YamlError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what goes wrong in one scenario, with the places in the chart's files. For one thread. */
final class RenderFailures {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---");

    private final ChartTree tree;
    private final List<RenderFailure> failures = new ArrayList<>();
    private @Nullable ValueOrigins values;

    RenderFailures(ChartTree tree) {
        this.tree = tree;
    }

    /** What fails from now on is not the reading of the chart; {@code newValues} tell where its values come from. */
    void chartIsRead(ValueOrigins newValues) {
        values = newValues;
    }

    /** What failed. */
    List<RenderFailure> all() {
        boolean unparsed = failures.stream().anyMatch(failure -> failure.kind() == Kind.SYNTAX);
        // What seems undefined may be defined in a template that does not parse.
        return failures.stream()
                .filter(failure -> !(unparsed && failure.kind() == Kind.UNDEFINED))
                .toList();
    }

    /** Adds what ended a stage or a template; what is no YAML is not added, for it is found when it is read. */
    void add(ChartException failure) {
        for (Problem problem : failure.problems()) {
            kind(problem.code())
                    .ifPresent(kind -> failures.add(new RenderFailure(
                            kind,
                            problem.message(),
                            origin(failure, problem),
                            List.of(),
                            problem.hint().orElse(null),
                            failure.helmMessage())));
        }
    }

    private Optional<Kind> kind(String code) {
        return switch (code) {
            case "template-syntax",
                    "unknown-function",
                    "undefined-variable",
                    "unclosed-action",
                    "unclosed-comment",
                    "unterminated-string",
                    "unexpected-token",
                    "missing-end",
                    "surplus-end" -> Optional.of(Kind.SYNTAX);
            case "template-undefined" -> Optional.of(Kind.UNDEFINED);
            case "chart-failure", "value-required" -> Optional.of(Kind.REFUSED);
            case "template-failure",
                    "field-of-nil",
                    "field-of-scalar",
                    "field-of-list",
                    "unknown-field",
                    "argument-count",
                    "argument-type",
                    "not-iterable",
                    "not-comparable",
                    "function-failure",
                    "render-limit" -> Optional.of(Kind.EXECUTION);
            case "missing-dependency" -> Optional.of(Kind.DEPENDENCY);
            // chart-type-invalid says whether the type is a wrong one.
            case "manifest-syntax", "manifest-type", "not-installable" -> Optional.empty();
            default -> Optional.of(values == null ? Kind.CHART : Kind.INSTALL);
        };
    }

    private Origin origin(ChartException failure, Problem problem) {
        if (problem.code().equals("kube-version")) {
            return tree.metadata().get("kubeVersion").origin();
        }
        Location where = problem.location().orElse(Location.file("Chart.yaml"));
        Place place =
                Place.of(where, problem.snippet().map(Problem.Snippet::length).orElse(0));
        if (!(failure instanceof RenderException render) || values == null) {
            return Origin.of(place);
        }
        List<Place> chain = new ArrayList<>();
        render.calls().forEach(call -> chain.add(0, Place.of(call, 0)));
        ValueOrigins origins = values;
        List<ValueOrigin> read = render.values().stream()
                .sorted()
                .map(path -> ValueOrigin.of(path, origins))
                .toList();
        return new Origin(place, chain, read, List.of(), Precision.EXACT);
    }

    /** Adds a rendered text that cannot be read. */
    void addYaml(YamlError error, Source source, String path) {
        String reason = Arrays.stream(SEPARATOR.split(source.text().content(), -1))
                .flatMap(document -> HelmYamlWords.of(document).stream())
                .findFirst()
                .orElse("");
        String line = source.text().lineText(error.place().line());
        int start = source.text().lineStart(error.place().line());
        int indent = line.length() - line.stripLeading().length();
        Origin origin = source.origins().at(start + indent, start + indent + 1);
        String message = path + " renders to a text that is no YAML: " + error.message();
        addRendered(message, origin, error.place(), path, reason);
    }

    /** Adds a rendered document that is no object. */
    void addDocument(Node document, String path) {
        String type = document.isSequence()
                ? "array"
                : document.isString() ? "string" : document.isNumber() ? "number" : "bool";
        addRendered(
                path + " renders to a document that is no object: expected a mapping with apiVersion and kind",
                document.origin(),
                document.place(),
                path,
                "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal " + type
                        + " into Go value of type rules.k8sYamlStruct");
    }

    private void addRendered(String message, Origin origin, Place rendered, String path, String reason) {
        // helm lint looks at the chart's own files of YAML only.
        boolean isHelms = path.startsWith("templates/") && (path.endsWith(".yaml") || path.endsWith(".yml"));
        failures.add(new RenderFailure(
                Kind.YAML,
                message,
                origin,
                List.of(new Related(Related.Role.RENDERED, "rendered", rendered)),
                null,
                isHelms && !reason.isEmpty() ? "unable to parse YAML: " + reason : ""));
    }
}
