package dev.portolan.lint.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding while its rule adds detail to it. For one thread. */
public final class Draft {
    private final RuleInfo rule;
    private final String message;
    private final @Nullable Node node;
    private final Origin origin;
    private final List<Related> related = new ArrayList<>();
    private @Nullable Manifest manifest;
    private @Nullable String hint;
    private Severity severity;
    private boolean atValue;
    private @Nullable ValueOrigin chosen;
    private boolean confidential;
    private boolean lastResort;
    private @Nullable HelmWords helmWords;

    /** What Helm's linter says. */
    private record HelmWords(Severity severity, String text) {}

    Draft(RuleInfo rule, String message, @Nullable Node node, Origin origin) {
        this.rule = rule;
        this.message = message;
        this.node = node;
        this.origin = origin;
        this.severity = rule.severity();
    }

    /** Says what to do; an empty text says nothing. */
    public Draft hint(String text) {
        hint = text.isEmpty() ? null : text;
        return this;
    }

    /** Names another place that is involved. */
    public Draft related(Node other, String text) {
        return related(other.origin().place(), text);
    }

    /** Names another place that is involved. */
    public Draft related(Place place, String text) {
        related.add(new Related(Related.Role.OTHER, text, place));
        return this;
    }

    /** Names another place that is involved. */
    void related(Related other) {
        related.add(other);
    }

    /** Says which object it is about, where the reporter does not know. */
    public Draft about(Manifest object) {
        manifest = object;
        return this;
    }

    /** Makes this finding milder or worse than the rule's others. A severity that the user configured wins. */
    public Draft severity(Severity newSeverity) {
        severity = newSeverity;
        return this;
    }

    /** Points to the line that sets the value, if exactly one value was printed and its line is known. */
    public Draft atValue() {
        atValue = true;
        return this;
    }

    /** Points to the line that sets this one of the values that were printed, if that line is known. */
    public Draft atValue(ValueOrigin value) {
        chosen = value;
        return this;
    }

    /** Says that what stands at the place must not be shown. */
    public Draft confidential() {
        confidential = true;
        return this;
    }

    /**
     * Says that {@code helm lint} reports it too. What it does not report is left out of the profile {@code helm}.
     *
     * @param helmSeverity how bad it is there
     * @param path what Helm says it is about, such as {@code templates/}
     * @param text what Helm says about it
     */
    public Draft helm(Severity helmSeverity, String path, String text) {
        helmWords = new HelmWords(helmSeverity, path + ": " + text);
        return this;
    }

    /** Keeps the finding back where another error points to the same file. */
    public Draft lastResort() {
        lastResort = true;
        return this;
    }

    /** Whether the finding is kept back where another error points to the same file. */
    public boolean isLastResort() {
        return lastResort;
    }

    /** How bad {@code helm lint} finds it, or null if it says nothing about it. */
    public @Nullable Severity helmSeverity() {
        return helmWords == null ? null : helmWords.severity();
    }

    /**
     * The finding.
     *
     * @param configured the severity that the user gave the rule, or null
     * @param subject the object that the rule was looking at, or null
     * @param scenario the scenario that it was found in, or null
     */
    public Finding finish(@Nullable Severity configured, @Nullable Manifest subject, @Nullable String scenario) {
        Manifest about = manifest == null ? subject : manifest;
        Place place = origin.place();
        List<Related> all = new ArrayList<>();
        List<ValueOrigin> values = origin.values();
        ValueOrigin last = values.isEmpty() ? null : values.get(values.size() - 1);
        ValueOrigin only = atValue && values.size() == 1 ? last : null;
        ValueOrigin shown = chosen == null ? only : chosen;
        ValueOrigin cause = chosen == null ? last : chosen;
        Place valuePlace = shown == null ? null : shown.place();
        if (valuePlace != null) {
            all.add(new Related(Related.Role.TEMPLATE, "is printed here", place));
            place = valuePlace;
        }
        for (Place call : origin.chain()) {
            all.add(new Related(Related.Role.TEMPLATE, "called here", call));
        }
        for (ValueOrigin value : values) {
            if (value.place() != null && !value.place().equals(place)) {
                all.add(new Related(Related.Role.VALUE, value.path() + " is set here", value.place()));
            }
        }
        if (about != null && node != null && about.root().source().equals(node.source())) {
            all.add(new Related(Related.Role.RENDERED, "rendered", node.place()));
        }
        all.addAll(related);
        String field = node == null ? "" : node.path();
        String valuesPath = cause == null ? null : cause.path();
        ObjectId object = about == null ? null : about.id();
        return new Finding(
                rule.id(),
                configured == null ? severity : configured,
                message,
                place,
                origin.precision(),
                object,
                field,
                valuesPath,
                all,
                hint,
                helmWords == null ? null : helmWords.text(),
                scenario == null ? List.of() : List.of(scenario),
                fingerprint(place.file(), object, field),
                confidential);
    }

    private String fingerprint(String file, @Nullable ObjectId object, String field) {
        String key = String.join(
                "\n", rule.id(), file, object == null ? "" : object.toString(), field, node == null ? message : "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
