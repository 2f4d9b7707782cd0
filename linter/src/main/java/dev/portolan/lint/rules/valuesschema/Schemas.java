package dev.portolan.lint.rules.valuesschema;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.values.ValueViolation;
import dev.portolan.core.values.ValuesSchema;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.Severity;
import java.util.Set;

/** Schemas of the chart and its subcharts, and how what is wrong with them is reported. */
final class Schemas {
    private static final String FILE = "values.schema.json";

    private Schemas() {}

    /** Reports the problems of the schemas of {@code chart} and of its subcharts that have one of these codes. */
    static void report(ChartTree chart, Set<String> codes, Reporter reporter) {
        byte[] schema = chart.files().get(FILE);
        if (schema != null) {
            for (Problem problem : ValuesSchema.problems(ChartFile.of(chart.shown(FILE), schema))) {
                if (codes.contains(problem.code())) {
                    Location location = problem.location().orElse(Location.file(chart.shown(FILE)));
                    reporter.report(place(location), problem.message())
                            .helm(Severity.ERROR, "values.yaml", problem.message());
                }
            }
        }
        chart.subcharts().forEach(subchart -> report(subchart, codes, reporter));
    }

    /** Reports {@code violation} where the value is set, or where it is missing. */
    static void report(Release release, ValueViolation violation, Reporter reporter) {
        Node value = release.value(violation.path());
        Draft draft = reporter.report(value, violation.message())
                .related(place(violation.schema()), "the schema says so here");
        if (violation.hint() != null) {
            draft.hint(violation.hint());
        }
        draft.helm(Severity.ERROR, "templates/", violation.helmMessage());
    }

    /** The place in a file of the chart; a file as a whole is its start. */
    private static Place place(Location location) {
        int line = Math.max(1, location.line());
        int column = Math.max(1, location.column());
        return new Place(location.file(), line, column, line, column);
    }
}
