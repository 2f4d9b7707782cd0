package dev.portolan.core.yaml;

import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document of a YAML text. Immutable. */
public final class YamlDocument {
    private final @Nullable YamlNode root;
    private final Span span;
    private final List<YamlComment> comments;
    private final List<Problem> problems;

    YamlDocument(@Nullable YamlNode root, Span span, List<YamlComment> comments, List<Problem> problems) {
        this.root = root;
        this.span = span;
        this.comments = List.copyOf(comments);
        this.problems = List.copyOf(problems);
    }

    /** The root node; what was read up to the problem if there is one; empty if nothing was. */
    public Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    /** Where the document begins and ends, with its separator line. */
    public Span span() {
        return span;
    }

    /** All comments of the document in their order. */
    public List<YamlComment> comments() {
        return comments;
    }

    /** Why Helm could not read this document; empty if it can. */
    public List<Problem> problems() {
        return problems;
    }
}
