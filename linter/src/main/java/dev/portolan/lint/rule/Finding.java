package dev.portolan.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the user's chart.
 *
 * @param rule the rule's id
 * @param severity how bad it is, as configured
 * @param message what was found, what was expected
 * @param place where to change it
 * @param precision whether the place is exact
 * @param object the rendered object it is about, or null
 * @param field the path of the field inside the object or file, such as {@code spec.replicas}; may be empty
 * @param valuesPath the value that caused it, such as {@code image.tag}, or null
 * @param related further places: the rendered line, calling templates, values, other objects
 * @param hint what to do, or null
 * @param helmMessage what {@code helm lint} says, or null if it says nothing
 * @param scenarios the scenarios it holds in; empty if it does not depend on them
 * @param fingerprint stays the same when lines move, for baselines
 * @param confidential whether the text at the place is a credential, which no report may show
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        Place place,
        Precision precision,
        @Nullable ObjectId object,
        String field,
        @Nullable String valuesPath,
        List<Related> related,
        @Nullable String hint,
        @Nullable String helmMessage,
        List<String> scenarios,
        String fingerprint,
        boolean confidential) {
    public Finding {
        related = List.copyOf(related);
        scenarios = List.copyOf(scenarios);
    }

    /** The same finding, holding in these scenarios. */
    public Finding in(List<String> newScenarios) {
        return with(message, newScenarios);
    }

    /** The same finding, told in Helm's words if it has any. */
    public Finding inHelmsWords() {
        return helmMessage == null ? this : with(helmMessage, scenarios);
    }

    private Finding with(String newMessage, List<String> newScenarios) {
        return new Finding(
                rule,
                severity,
                newMessage,
                place,
                precision,
                object,
                field,
                valuesPath,
                related,
                hint,
                helmMessage,
                newScenarios,
                fingerprint,
                confidential);
    }
}
