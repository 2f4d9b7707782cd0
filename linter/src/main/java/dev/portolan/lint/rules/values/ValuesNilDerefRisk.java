package dev.portolan.lint.rules.values;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.schema.DeclaredValues;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.Guard;
import dev.portolan.lint.template.ValueRead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class ValuesNilDerefRisk implements ReleaseRule {
    /** Each is a render of the chart. */
    private static final int MAX_TRIALS = 20;

    private static final String LEFT_OUT = "may be left out by the schema";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "values-nil-deref-risk",
                "A nested path is read although a parent on the way may be absent or null, so overriding it with null breaks "
                        + "rendering",
                Tag.RELIABILITY);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        boolean ofChart = release.scenario().valuesFiles().stream().anyMatch(file -> file.role() == ValuesFile.Role.CI);
        if (ofChart || release.chart().isLibrary()) {
            return;
        }
        KnownValues known = KnownValues.of(release.chart());
        boolean confirm = reporter.settings().flag("confirmByRender", true);
        int trials = 0;
        for (Map.Entry<DataPath, List<ValueRead>> risk : risks(release, known).entrySet()) {
            for (ValueRead read : risk.getValue()) {
                if (!confirm || ++trials <= MAX_TRIALS && fails(risk.getKey(), read, release, known)) {
                    report(risk.getKey(), read, release, known, reporter);
                    break;
                }
            }
        }
    }

    /** The unguarded reads of fields of values that may not be there, by the value. */
    private static Map<DataPath, List<ValueRead>> risks(Release release, KnownValues known) {
        Map<DataPath, List<ValueRead>> risks = new LinkedHashMap<>();
        known.reads().reads().stream()
                .filter(read -> known.isOwn(read)
                        && read.read().path().chart().orElseThrow() == release.chart()
                        && release.failures().stream().noneMatch(failure -> isAt(failure, read.read())))
                .sorted(Comparator.comparing(ReadValues.Read::place, KnownValues.BY_PLACE))
                .map(ReadValues.Read::read)
                .forEach(read -> read.unguardedParents().stream()
                        .filter(parent -> path(parent).isExact()
                                && !why(path(parent), release, known).isEmpty()
                                && isFirstMissing(parent, read, known))
                        .forEach(parent -> risks.computeIfAbsent(parent, path -> new ArrayList<>())
                                .add(read)));
        return risks;
    }

    private static ValuePath path(DataPath path) {
        return new ValuePath(path.keys());
    }

    /** Why the value may not be there, as a message says it; empty if there is no reason to think so. */
    private static String why(ValuePath path, Release release, KnownValues known) {
        Node node = release.value(path.steps());
        if (node.isAbsent()) {
            return known.dependencies().contains(path.first()) || known.reads().isWritten(path) ? "" : "has no default";
        } else if (node.isNull()) {
            return "is null";
        }
        return isOptional(path, release.chart()) && !path.steps().equals(List.of("global")) ? LEFT_OUT : "";
    }

    /**
     * Whether the schema lets the value be null, or requires others beside it. A schema that requires nothing does not say
     * that all may be missing.
     */
    private static boolean isOptional(ValuePath path, ChartTree chart) {
        DeclaredValues parent = DeclaredValues.of(chart);
        for (String step : path.parent().steps()) {
            parent = parent.member(step);
        }
        List<Node> required = parent.binding().stream()
                .flatMap(schema -> schema.get("required").items().stream())
                .toList();
        DeclaredValues own = parent.member(path.last());
        boolean nullable = own.binding().stream()
                .anyMatch(schema -> schema.get("type").items().stream().anyMatch(type -> type.is("null")));
        boolean leftOut = !required.isEmpty() && required.stream().noneMatch(name -> name.is(path.last()));
        return own.isDeclared() && (nullable || leftOut);
    }

    /** Whether what is above the value is there, or asked for. */
    private static boolean isFirstMissing(DataPath path, ValueRead read, KnownValues known) {
        for (int length = path.size() - 1; length > 0; length--) {
            DataPath above = path.prefix(length);
            if (!known.defaultOf(path(above)).isPresent() && !read.isGuarded(above)) {
                return false;
            }
        }
        return true;
    }

    // ---------------------------------------------------------------- trials

    /** Whether the place fails without the value, once the conditions around it are met. */
    private static boolean fails(DataPath missing, ValueRead read, Release release, KnownValues known) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Guard guard : read.guards()) {
            ValuePath path = path(guard.path());
            if (!guard.path().isValues() || !path.isExact() || path.steps().isEmpty()) {
                continue;
            }
            Object met = met(guard, known.defaultOf(path));
            if (path.covers(path(missing)) && guard.state() == Guard.State.PRESENT) {
                // A mapping that is not empty.
                put(values, path.child("any").steps(), true);
            } else if (met != null) {
                put(values, path.steps(), met);
            }
        }
        Situation.of(release.chart(), read).comparisons().forEach((path, text) -> put(values, path.keys(), text));
        put(values, missing.keys(), null);
        return release.failuresWith(values).stream()
                .anyMatch(failure -> failure.kind() == RenderFailure.Kind.EXECUTION && isAt(failure, read));
    }

    /** A value that meets a condition, or null if the default does or it is not known how. */
    private static @Nullable Object met(Guard guard, Node value) {
        if (guard.state() == Guard.State.EMPTY) {
            return value.isTrue() ? false : null;
        }
        boolean empty = value.isEmpty() || value.isFalse();
        return empty && !value.isMapping() && !value.isSequence() ? value.isString() ? "x" : (Object) true : null;
    }

    @SuppressWarnings("unchecked") // the maps are those made here
    private static void put(Map<String, @Nullable Object> into, List<String> steps, @Nullable Object value) {
        Map<String, @Nullable Object> map = into;
        for (String step : steps.subList(0, steps.size() - 1)) {
            if (!(map.get(step) instanceof Map)) {
                map.put(step, new LinkedHashMap<String, @Nullable Object>());
            }
            map = (Map<String, @Nullable Object>) map.get(step);
        }
        map.put(steps.get(steps.size() - 1), value);
    }

    private static boolean isAt(RenderFailure failure, ValueRead read) {
        Place place = read.place();
        return failure.place().file().equals(place.file()) && failure.place().line() == place.line();
    }

    // ---------------------------------------------------------------- what is said

    private static void report(
            DataPath missing, ValueRead read, Release release, KnownValues known, Reporter reporter) {
        ValuePath path = path(missing);
        Node node = release.value(path.steps());
        String why = why(path, release, known);
        Draft draft = reporter.report(
                        read.place(),
                        path + " " + why + ", and without it the render ends here, where a field of it is " + "read")
                .hint("ask for it first: {{ with .Values." + path + " }}, or give it a default that is a mapping");
        if (why.equals(LEFT_OUT)) {
            // It has a default, which only an override with null takes away.
            draft.severity(Severity.INFO);
        }
        if (!node.isAbsent()) {
            draft.related(node, path + " is set here");
        }
    }
}
