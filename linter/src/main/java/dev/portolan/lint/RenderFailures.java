package dev.portolan.lint;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.render.RenderException;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Precision;
import dev.portolan.lint.rule.Related;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.RenderFailure.Kind;
import dev.portolan.lint.rule.Scenario;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.ValueOrigin;
import dev.portolan.lint.rule.YamlError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what goes wrong in one scenario, with the places in the chart's files. For one thread. */
final class RenderFailures {
    private final ChartTree tree;
    private final ValuePlaces values;
    private final List<RenderFailure> failures = new ArrayList<>();
    private @Nullable ChartPaths paths;

    RenderFailures(ChartTree tree, Scenario scenario) {
        this.tree = tree;
        this.values = new ValuePlaces(tree, scenario);
    }

    /** What fails from now on is not the reading of the chart. */
    void chartIsRead(ChartPaths newPaths) {
        paths = newPaths;
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
                            hint(failure, problem),
                            failure.helmMessage())));
        }
    }

    private Optional<Kind> kind(String code) {
        return switch (code) {
            case "template-syntax" -> Optional.of(Kind.SYNTAX);
            case "template-undefined" -> Optional.of(Kind.UNDEFINED);
            case "chart-failure" -> Optional.of(Kind.REFUSED);
            case "template-failure", "field-of-nil", "field-of-scalar" -> Optional.of(Kind.EXECUTION);
            case "missing-dependency" -> Optional.of(Kind.DEPENDENCY);
            // chart-type-invalid says whether the type is a wrong one.
            case "manifest-syntax", "manifest-type", "not-installable" -> Optional.empty();
            default -> Optional.of(paths == null ? Kind.CHART : Kind.INSTALL);
        };
    }

    private Origin origin(ChartException failure, Problem problem) {
        if (problem.code().equals("kube-version")) {
            return tree.metadata().get("kubeVersion").origin();
        }
        Location where = problem.location().orElse(Location.file("Chart.yaml"));
        Place place =
                place(where, problem.snippet().map(Problem.Snippet::length).orElse(0));
        if (!(failure instanceof RenderException render)) {
            return Origin.of(place);
        }
        // What tpl runs is no file; the call of tpl is in one.
        Deque<Place> chain = new ArrayDeque<>();
        render.calls().stream().filter(this::isInFile).forEach(call -> chain.push(place(call, 0)));
        if (!isInFile(where) && !chain.isEmpty()) {
            place = chain.pop();
        }
        List<ValueOrigin> read =
                render.values().stream().sorted().map(values::find).toList();
        return new Origin(place, List.copyOf(chain), read, List.of(), Precision.EXACT);
    }

    private boolean isInFile(Location where) {
        return paths == null || paths.template(where.file()) != null;
    }

    private Place place(Location where, int length) {
        String file = paths == null ? where.file() : paths.path(where.file());
        int line = Math.max(1, where.line());
        int column = Math.max(1, where.column());
        return new Place(file.isEmpty() ? "Chart.yaml" : file, line, column, line, column + length);
    }

    private @Nullable String hint(ChartException failure, Problem problem) {
        if (problem.hint().isPresent() || !(failure instanceof RenderException render)) {
            return problem.hint().orElse(null);
        }
        String unset = render.values().stream()
                .sorted()
                .filter(path -> values.find(path).place() == null)
                .collect(Collectors.joining(", "));
        return unset.isEmpty() ? null : "not set: " + unset;
    }

    /** Adds a rendered text that cannot be read. */
    void addYaml(YamlError error, Source source, String path) {
        String line = source.text().lineText(error.place().line());
        int start = source.text().lineStart(error.place().line());
        int indent = line.length() - line.stripLeading().length();
        failures.add(new RenderFailure(
                Kind.YAML,
                path + " renders to a text that is no YAML: " + error.message(),
                source.origins().at(start + indent, start + indent + 1),
                List.of(new Related(Related.Role.RENDERED, "rendered", error.place())),
                null,
                error.message()));
    }
}
