package dev.portolan.lint.rules.values;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.template.Guard;
import dev.portolan.lint.template.Value;
import dev.portolan.lint.template.ValueRead.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

final class ValuesUndefined implements ChartRule {
    private static final String GLOBAL = "global";
    private static final int OTHERS = 5;

    /** A key of this name is mostly read from the wrong dot, and an empty one is not known. */
    private static final Set<String> ROOT_OBJECTS =
            Set.of("", "Capabilities", "Chart", "Files", "Release", "Subcharts", "Template", "Values");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "values-undefined", "A template reads a values path that values.yaml does not define", Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        if (chart.isLibrary()) {
            return;
        }
        KnownValues known = KnownValues.of(chart);
        List<String> ignored = reporter.settings().strings("ignore", List.of());
        List<String> globals = reporter.settings().strings("globals", List.of("*"));
        Map<ValuePath, List<Place>> byPath = new LinkedHashMap<>();
        known.reads().reads().stream()
                .filter(read -> known.isOwn(read) && isUnsure(read, known))
                .filter(read -> !Patterns.match(ignored, read.path()) && !isGlobal(read.path(), globals))
                .filter(read -> isUndefined(read.path(), chart, known) && !isOfSharedHelper(read, known))
                .filter(read -> !isTestedNearby(read, chart, known) && !hasAlternative(read, chart, known))
                .sorted(Comparator.comparing(ReadValues.Read::place, KnownValues.BY_PLACE))
                .forEach(read -> byPath.computeIfAbsent(read.path(), path -> new ArrayList<>())
                        .add(read.place()));
        report(byPath, known, reporter);
    }

    // ---------------------------------------------------------------- the read

    /** Whether the template takes for granted that the value is there. */
    private static boolean isUnsure(ReadValues.Read read, KnownValues known) {
        return read.whole()
                && read.path().isExact()
                && !read.path().steps().isEmpty()
                && read.path().steps().stream().noneMatch(ROOT_OBJECTS::contains)
                && read.read().needsIt()
                && !read.read().uses().contains(Use.DEFAULTED)
                && read.read().guards().stream().noneMatch(guard -> isWhatTheUserFills(guard, read.path(), known));
    }

    /**
     * Whether a condition asks for something that is not there unless the user fills it: a mapping around the value, or a
     * value beside it.
     */
    private static boolean isWhatTheUserFills(Guard guard, ValuePath path, KnownValues known) {
        if (guard.state() != Guard.State.PRESENT) {
            return false;
        }
        return known.reads().paths(guard.path()).stream()
                .filter(filled -> filled.covers(path)
                        || filled.parent().covers(path) && filled.steps().size() > 1)
                .anyMatch(filled -> known.defaultOf(filled).isEmpty());
    }

    /** Whether something else may stand in its place that is there, or is not known to be missing. */
    private static boolean hasAlternative(ReadValues.Read read, ChartTree chart, KnownValues known) {
        return Situation.of(chart, read.read()).alternatives().stream()
                .anyMatch(value -> !(value instanceof Value.Data data)
                        || known.reads().paths(data.path()).stream().anyMatch(known::isDefined));
    }

    /**
     * Whether a helper reads a value of a dependency without naming it: one that the dependency calls too, and that knows
     * which of the two it is in.
     */
    private static boolean isOfSharedHelper(ReadValues.Read read, KnownValues known) {
        return known.dependencies().contains(read.path().first())
                && !read.read().node().toString().contains("." + read.path().first());
    }

    /** A template that tests the value somewhere knows that it may be missing. */
    private static boolean isTestedNearby(ReadValues.Read read, ChartTree chart, KnownValues known) {
        return known.reads().reads().stream()
                .filter(other -> other.path().equals(read.path())
                        && other.read().file().equals(read.read().file()))
                .anyMatch(other -> other.read().uses().contains(Use.TESTED)
                        || other.read().uses().contains(Use.DEFAULTED)
                        || Situation.of(chart, other.read()).isLenient());
    }

    // ---------------------------------------------------------------- the value

    private static boolean isGlobal(ValuePath path, List<String> globals) {
        return path.first().equals(GLOBAL)
                && (globals.contains("*")
                        || path.steps().size() > 1
                                && globals.contains(path.steps().get(1)));
    }

    private static boolean isUndefined(ValuePath path, ChartTree chart, KnownValues known) {
        boolean ofMissing = known.dependencies().contains(path.first())
                && chart.subcharts().stream()
                        .noneMatch(subchart -> chart.namesOf(subchart).contains(path.first()));
        boolean maybeImported = known.imports() && !known.isDefined(ValuePath.of(path.first()));
        return !ofMissing
                && !maybeImported
                && !known.isDefined(path)
                && !known.isDeclared(path)
                && !known.reads().isWritten(path)
                && !isOfUnknownShape(path, known)
                && !isShownInComment(chart.defaults().text(), path);
    }

    /** Whether something above the value is no mapping by default. */
    private static boolean isOfUnknownShape(ValuePath path, KnownValues known) {
        for (ValuePath above = path.parent(); !above.steps().isEmpty(); above = above.parent()) {
            Node node = known.defaultOf(above);
            if (node.isPresent() && !node.isMapping()) {
                return true;
            }
        }
        return false;
    }

    /** Defaults are often shown in a comment, to be filled in by the user. */
    private static boolean isShownInComment(SourceText values, ValuePath path) {
        return Pattern.compile("(?m)^\\s*#.*\\b" + Pattern.quote(path.last()) + "\\s*:")
                .matcher(values.content())
                .find();
    }

    // ---------------------------------------------------------------- what is said

    /** One finding for each place at which a value is first read. */
    private static void report(Map<ValuePath, List<Place>> byPath, KnownValues known, Reporter reporter) {
        Map<Place, List<ValuePath>> byPlace = new LinkedHashMap<>();
        byPath.forEach((path, places) -> byPlace.computeIfAbsent(places.get(0), place -> new ArrayList<>())
                .add(path));
        byPlace.forEach((place, paths) -> {
            Draft draft = reporter.report(place, "values.yaml does not define " + shown(paths) + ", which is read here")
                    .hint(
                            known.nearest(paths.get(0))
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse(
                                            "give it a default in values.yaml, or say with default or if what happens without it"));
            paths.stream()
                    .flatMap(path -> byPath.getOrDefault(path, List.of()).stream())
                    .filter(other -> !other.equals(place))
                    .distinct()
                    .limit(OTHERS)
                    .forEach(other -> draft.related(other, "it is read here too"));
        });
    }

    private static String shown(List<ValuePath> paths) {
        String shown = paths.stream().limit(OTHERS).map(ValuePath::toString).collect(Collectors.joining(", "));
        return paths.size() > OTHERS ? shown + " and " + (paths.size() - OTHERS) + " more" : shown;
    }
}
