package dev.portolan.core.values;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.ValuesText;
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
    private static final String CODE = "values-schema";

    private ValuesSchema() {}

    /**
     * Checks {@code values}, as {@link ValuesMerger#coalesce} gave them, against the schemas of {@code chart} and of its
     * subcharts.
     *
     * @throws ValuesException if they do not fit; it has a problem for each place
     */
    public static void validate(Chart chart, Map<String, @Nullable Object> values) {
        validate(chart, values, null);
    }

    /** The same; what does not fit is shown where it was set, as far as {@code origins} knows. */
    public static void validate(Chart chart, Map<String, @Nullable Object> values, @Nullable ValueOrigins origins) {
        Report report = new Report(origins);
        report.check(chart, List.of(), values);
        if (!report.problems.isEmpty()) {
            throw new ValuesException(
                    report.problems,
                    "values don't meet the specifications of the schema(s) in the following chart(s):\n" + report.text,
                    null);
        }
    }

    /**
     * What of {@code values}, as {@link ValuesMerger#coalesce} gave them, does not fit the schemas of {@code chart} and of
     * its subcharts. Schemas that are broken are passed over, see {@link #problems}; what lies outside of the chart is
     * taken to allow everything.
     */
    public static List<ValueViolation> violations(Chart chart, Map<String, @Nullable Object> values) {
        List<ValueViolation> violations = new ArrayList<>();
        collect(chart, List.of(), values, violations);
        return violations;
    }

    /**
     * What is wrong with a schema itself. The problems' codes are {@code schema-json} if it is no JSON,
     * {@code schema-broken} if it is no JSON Schema, {@code schema-reference} for a reference to what is not there,
     * {@code schema-pattern} for a regular expression that Go does not know and {@code schema-remote} for a reference to
     * what lies outside of the chart.
     *
     * @param schema the file, named as messages are to show it
     */
    public static List<Problem> problems(ChartFile schema) {
        try {
            return document(schema, schema.name()).faults().stream()
                    .flatMap(fault -> fault.problems().stream())
                    .toList();
        } catch (ValuesException e) {
            return e.problems();
        }
    }

    /** What Helm reports, and what we do. */
    private static final class Report {
        private final StringBuilder text = new StringBuilder();
        private final List<Problem> problems = new ArrayList<>();
        private final @Nullable ValueOrigins origins;

        Report(@Nullable ValueOrigins origins) {
            this.origins = origins;
        }

        void check(Chart chart, List<String> names, Map<String, @Nullable Object> values) {
            ChartFile schema = chart.schema();
            if (schema != null) {
                checkOwn(chart, schema, names, values);
            }
            for (Chart subchart : chart.dependencies()) {
                Object its = values.get(subchart.name());
                Map<String, @Nullable Object> table = ValuesText.table(its);
                if (table != null) {
                    check(subchart, longer(names, subchart), table);
                } else if (its != null) {
                    text.append(subchart.name())
                            .append(":\ninvalid type for values: expected object (map), got ")
                            .append(Kind.typeName(its))
                            .append('\n');
                    problems.add(Problem.of(CODE, "the values of subchart " + subchart.name() + " are no mapping"));
                }
            }
        }

        private void checkOwn(Chart chart, ChartFile schema, List<String> names, Map<String, @Nullable Object> values) {
            List<SchemaFailure> failures;
            SchemaDocument document;
            try {
                document = document(schema, chart.shownPath(schema.name()));
                if (!document.faults().isEmpty()) {
                    throw document.faults().get(0);
                }
                failures = SchemaCheck.check(document, values);
            } catch (ValuesException e) {
                text.append(chart.name()).append(":\n").append(e.helmMessage());
                problems.addAll(e.problems());
                return;
            }
            if (!failures.isEmpty()) {
                text.append(chart.name()).append(":\n").append(tree(failures)).append('\n');
                for (ValueViolation violation : violations(document, failures, names)) {
                    Problem problem = place(Problem.of(CODE, violation.message()), violation);
                    problems.add(violation.hint() == null ? problem : problem.hint(violation.hint()));
                }
            }
        }

        /** Shows where the value is set, or of a missing one what should hold it; and the schema. */
        private Problem place(Problem problem, ValueViolation violation) {
            for (int length = violation.path().size(); origins != null && length > 0; length--) {
                ValueOrigin origin =
                        origins.find(violation.path().subList(0, length)).orElse(null);
                if (origin != null && origin.location() != null) {
                    return problem.at(origin.location())
                            .with("schema", violation.schema().toString(), null);
                }
            }
            return problem.at(violation.schema());
        }
    }

    private static void collect(
            Chart chart, List<String> names, Map<String, @Nullable Object> values, List<ValueViolation> violations) {
        ChartFile schema = chart.schema();
        if (schema != null) {
            try {
                SchemaDocument document = document(schema, chart.shownPath(schema.name()));
                boolean usable = document.faults().stream().allMatch(SchemaDocument::isRemote);
                List<SchemaFailure> failures = usable ? SchemaCheck.check(document, values) : List.of();
                violations.addAll(violations(document, failures, names));
            } catch (ValuesException broken) {
                // It is reported as a problem of the schema.
            }
        }
        for (Chart subchart : chart.dependencies()) {
            Map<String, @Nullable Object> table = ValuesText.table(values.get(subchart.name()));
            if (table != null) {
                collect(subchart, longer(names, subchart), table, violations);
            }
        }
    }

    private static List<ValueViolation> violations(
            SchemaDocument document, List<SchemaFailure> failures, List<String> names) {
        return SchemaWords.of(failures, names, "the schema").stream()
                .map(sentence -> new ValueViolation(
                        names,
                        sentence.path(),
                        sentence.text(),
                        sentence.hint(),
                        document.place(sentence.failure().subject()),
                        tree(List.of(sentence.failure()))))
                .toList();
    }

    private static List<String> longer(List<String> names, Chart subchart) {
        List<String> longer = new ArrayList<>(names);
        longer.add(subchart.name());
        return longer;
    }

    /** The failures as Helm prints them. */
    static String tree(List<SchemaFailure> failures) {
        StringBuilder tree = new StringBuilder();
        failures.forEach(failure -> failure.write(tree, 0));
        return tree.toString();
    }

    private static SchemaDocument document(ChartFile schema, String shown) {
        SchemaDocument known = READ.get(schema);
        if (known == null || !known.shown().equals(shown)) {
            known = new SchemaDocument(schema, shown);
            READ.put(schema, known);
        }
        return known;
    }
}
