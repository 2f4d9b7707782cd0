package dev.portolan.lint.rule;

import java.util.function.Consumer;

/**
 * Takes what a rule finds. One reporter serves one rule on one subject, in one thread.
 *
 * <p>Where a finding points is decided here: a node of a rendered object becomes the template text that printed it, with
 * the rendered line, the calls and the values that took part as related places.
 */
public final class Reporter {
    private final RuleInfo rule;
    private final Settings settings;
    private final Consumer<Draft> sink;

    /** A reporter for the findings of {@code rule}. */
    public Reporter(RuleInfo rule, Settings settings, Consumer<Draft> sink) {
        this.rule = rule;
        this.settings = settings;
        this.sink = sink;
    }

    /** The rule's parameters as configured. */
    public Settings settings() {
        return settings;
    }

    /** Reports something about a field of an object or file. The result takes more detail. */
    public Draft report(Node node, String message) {
        Draft draft = new Draft(rule, message, node, node.origin());
        sink.accept(draft);
        return draft;
    }

    /** Reports something about a part of a scalar, given by offsets of the text that it was read from. */
    public Draft report(Node node, int start, int end, String message) {
        Draft draft = new Draft(rule, message, node, node.source().origins().at(start, end));
        sink.accept(draft);
        return draft;
    }

    /** Reports something about the name of a field. */
    public Draft reportKey(Node node, String message) {
        Draft draft = new Draft(rule, message, node, node.keyOrigin());
        sink.accept(draft);
        return draft;
    }

    /** Reports something about a place in a file of the chart. */
    public Draft report(Place place, String message) {
        Draft draft = new Draft(rule, message, null, Origin.of(place));
        sink.accept(draft);
        return draft;
    }

    /** Reports that something did not render, with the calls and values that led there. */
    public Draft report(RenderFailure failure) {
        Draft draft = new Draft(rule, failure.message(), null, failure.origin());
        failure.related().forEach(draft::related);
        if (failure.hint() != null) {
            draft.hint(failure.hint());
        }
        sink.accept(draft);
        return draft;
    }

    /** Reports something about an object as a whole; points to the line that says its kind. */
    public Draft report(Manifest manifest, String message) {
        return report(manifest.root().get("kind"), message).about(manifest);
    }
}
