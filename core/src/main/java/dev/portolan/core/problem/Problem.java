package dev.portolan.core.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the user's input. Immutable.
 *
 * <p>{@link #toString} lays it out as the command line prints it:
 *
 * <pre>{@code
 * error[field-of-scalar] .Values.image is a string, so .tag cannot be read from it
 *   --> templates/_pod.tpl:31:24, in include "web.pod" called at templates/deployment.yaml:8
 *   |  image: {{ .Values.image.tag }}
 *   |                         ^^^^
 *   value  image = "nginx"   (values.yaml:12)
 *   hint   write image.repository and image.tag in values.yaml, or use .Values.image
 * }</pre>
 */
public final class Problem {
    private final String code;
    private final String message;
    private final @Nullable Location location;
    private final String context;
    private final @Nullable Snippet snippet;
    private final List<Related> related;
    private final @Nullable String hint;

    private Problem(
            String code,
            String message,
            @Nullable Location location,
            String context,
            @Nullable Snippet snippet,
            List<Related> related,
            @Nullable String hint) {
        this.code = Objects.requireNonNull(code);
        this.message = Objects.requireNonNull(message);
        this.location = location;
        this.context = context;
        this.snippet = snippet;
        this.related = List.copyOf(related);
        this.hint = hint;
    }

    /**
     * A line of the source and the part of it that the problem is about.
     *
     * @param line the text of the line
     * @param column the first character of the part, from 1
     * @param length how many characters it has, at least 1
     */
    public record Snippet(String line, int column, int length) {}

    /**
     * A fact that belongs to the problem.
     *
     * @param label what it is, in one word, such as {@code value}
     * @param text the fact
     * @param location where it comes from, if known
     */
    public record Related(
            String label, String text, @Nullable Location location) {}

    /** A problem with a stable code in kebab case and a message of one sentence without its full stop. */
    public static Problem of(String code, String message) {
        return new Problem(code, message, null, "", null, List.of(), null);
    }

    /** The same problem at {@code newLocation}. */
    public Problem at(@Nullable Location newLocation) {
        return new Problem(code, message, newLocation, context, snippet, related, hint);
    }

    /** The same problem with what led there, such as {@code in include "web.pod" called at templates/web.yaml:8}. */
    public Problem in(String newContext) {
        return new Problem(code, message, location, newContext, snippet, related, hint);
    }

    /** The same problem with the source line that it is about. */
    public Problem showing(String line, int column, int length) {
        Snippet shown = new Snippet(line, Math.max(column, 1), Math.max(length, 1));
        return new Problem(code, message, location, context, shown, related, hint);
    }

    /** The same problem with one more fact. */
    public Problem with(String label, String text, @Nullable Location where) {
        List<Related> all = new java.util.ArrayList<>(related);
        all.add(new Related(label, text, where));
        return new Problem(code, message, location, context, snippet, all, hint);
    }

    /** The same problem with what to do about it. */
    public Problem hint(String newHint) {
        return new Problem(code, message, location, context, snippet, related, newHint);
    }

    /** The stable code in kebab case. */
    public String code() {
        return code;
    }

    /** What is wrong, in one sentence. */
    public String message() {
        return message;
    }

    /** Where it is. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /** What led there, or an empty text. */
    public String context() {
        return context;
    }

    /** The source line that it is about. */
    public Optional<Snippet> snippet() {
        return Optional.ofNullable(snippet);
    }

    /** Facts that belong to it. */
    public List<Related> related() {
        return related;
    }

    /** What to do about it. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("error[").append(code).append("] ").append(message);
        if (location != null) {
            text.append("\n  --> ").append(location).append(context.isEmpty() ? "" : ", " + context);
        } else if (!context.isEmpty()) {
            text.append("\n  --> ").append(context);
        }
        if (snippet != null) {
            String line = snippet.line().replace('\t', ' ');
            text.append("\n  |  ").append(line);
            text.append("\n  |  ").append(" ".repeat(snippet.column() - 1)).append("^".repeat(snippet.length()));
        }
        for (Related fact : related) {
            text.append("\n  ").append(padded(fact.label())).append(fact.text());
            text.append(fact.location() == null ? "" : "   (" + fact.location() + ")");
        }
        if (hint != null) {
            text.append("\n  ").append(padded("hint")).append(hint);
        }
        return text.toString();
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(7 - label.length(), 1));
    }
}
