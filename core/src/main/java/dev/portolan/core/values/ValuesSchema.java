package dev.portolan.core.values;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.ValuesText;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against values.schema.json of a chart and its subcharts: drafts 4, 6, 7, 2019-09 and 2020-12, the last
 * if a schema names none. What is wrong is told in Helm's words, which are those of the validator that it uses; a general
 * validator gives a flat list from which that tree cannot be rebuilt, so this is one of our own. References that lead
 * out of the chart are an error: nothing is fetched. Safe for use by many threads.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/chart/common/util/jsonschema.go">Helm's check</a>
 */
public final class ValuesSchema {
    private static final Map<ChartFile, SchemaDocument> READ = Collections.synchronizedMap(new WeakHashMap<>());

    private ValuesSchema() {}

    /**
     * Checks {@code values}, as {@link ValuesMerger#coalesce} gave them, against the schemas of {@code chart} and of its
     * subcharts.
     *
     * @throws ValuesException if they do not fit; it has a problem for each place
     */
    public static void validate(Chart chart, Map<String, @Nullable Object> values) {
        StringBuilder report = new StringBuilder();
        List<Problem> problems = new ArrayList<>();
        check(chart, values, report, problems);
        if (!problems.isEmpty()) {
            throw new ValuesException(
                    problems,
                    "values don't meet the specifications of the schema(s) in the following chart(s):\n" + report,
                    null);
        }
    }

    private static void check(
            Chart chart, Map<String, @Nullable Object> values, StringBuilder report, List<Problem> problems) {
        ChartFile schema = chart.schema();
        if (schema != null) {
            checkOwn(chart, schema, values, report, problems);
        }
        for (Chart subchart : chart.dependencies()) {
            Object its = values.get(subchart.name());
            Map<String, @Nullable Object> table = ValuesText.table(its);
            if (table != null) {
                check(subchart, table, report, problems);
            } else if (its != null) {
                report.append(subchart.name())
                        .append(":\ninvalid type for values: expected object (map), got ")
                        .append(Kind.typeName(its))
                        .append('\n');
                problems.add(
                        Problem.of("values-schema", "the values of subchart " + subchart.name() + " are no mapping"));
            }
        }
    }

    private static void checkOwn(
            Chart chart,
            ChartFile schema,
            Map<String, @Nullable Object> values,
            StringBuilder report,
            List<Problem> problems) {
        String shown = chart.shownPath(schema.name());
        List<SchemaFailure> failures;
        try {
            failures = SchemaCheck.check(document(schema, shown), values);
        } catch (ValuesException e) {
            report.append(chart.name()).append(":\n").append(e.helmMessage());
            problems.addAll(e.problems());
            return;
        }
        if (!failures.isEmpty()) {
            StringBuilder tree = new StringBuilder();
            failures.forEach(failure -> failure.write(tree, 0));
            report.append(chart.name()).append(":\n").append(tree).append('\n');
            failures.forEach(failure -> describe(failure, chart, shown, problems));
        }
    }

    private static SchemaDocument document(ChartFile schema, String shown) {
        SchemaDocument known = READ.get(schema);
        if (known == null) {
            known = new SchemaDocument(schema, shown);
            READ.put(schema, known);
        }
        return known;
    }

    private static void describe(SchemaFailure failure, Chart chart, String shown, List<Problem> problems) {
        if (failure.kind() == SchemaFailure.Kind.PLAIN && (failure.causes().isEmpty() || !leads(failure))) {
            String path = String.join(".", failure.path());
            String where = path.isEmpty() ? "the values of " + chart.name() : path;
            StringBuilder tree = new StringBuilder();
            failure.causes().forEach(cause -> cause.write(tree, 0));
            Problem problem =
                    Problem.of("values-schema", where + ": " + failure.text()).at(Location.file(shown));
            problems.add(tree.length() == 0 ? problem : problem.with("reasons", "\n" + tree, null));
        } else {
            failure.causes().forEach(cause -> describe(cause, chart, shown, problems));
        }
    }

    /** Whether each of the causes must be mended, so that each is a problem of its own. */
    private static boolean leads(SchemaFailure failure) {
        return failure.text().equals("'allOf' failed");
    }
}
