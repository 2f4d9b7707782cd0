package dev.portolan.core.yaml;

import dev.portolan.gotemplate.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a YAML document with its place in the text. Immutable once {@link Yaml#parse} has returned.
 *
 * <p>An alias is a node of its own, so that each use has its place; {@link #target} leads to what it stands for.
 */
public abstract sealed class YamlNode permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {
    private final int start;
    private int end;

    /** The tag as written, resolved with its handle, or empty. */
    private String tag = "";

    private @Nullable String anchor;
    private List<YamlComment> leadingComments = List.of();
    private @Nullable YamlComment trailingComment;

    YamlNode(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /**
     * The place of the node: from its first character, or its anchor or tag, to the end of its last descendant. An empty
     * node has an empty span.
     */
    public final Span span() {
        return new Span(start, end);
    }

    /**
     * What Helm reads this node as: null, {@link Boolean}, {@link Double}, {@link String}, a list or a map with string
     * keys, all of it new and mutable. Merge keys are applied and aliases expanded.
     *
     * @throws YamlException if it has no counterpart in JSON
     */
    public final @Nullable Object value() {
        return new Decoder(this).decode();
    }

    /** This node, or for an alias the node that it stands for. */
    public YamlNode target() {
        return this;
    }

    /** The tag as written, with its handle resolved, such as {@code tag:yaml.org,2002:str}; empty without one. */
    public final String tag() {
        return tag;
    }

    /** The name given to this node by {@code &name}. */
    public final Optional<String> anchor() {
        return Optional.ofNullable(anchor);
    }

    /** The comments on the lines right above this node, or above its key. */
    public final List<YamlComment> leadingComments() {
        return leadingComments;
    }

    /** The comment on the last line of this node, after it. */
    public final Optional<YamlComment> trailingComment() {
        return Optional.ofNullable(trailingComment);
    }

    final int start() {
        return start;
    }

    final int end() {
        return end;
    }

    final void endAt(int offset) {
        end = Math.max(end, offset);
    }

    final void annotate(String newTag, @Nullable String newAnchor) {
        tag = newTag;
        anchor = newAnchor;
    }

    final void comment(List<YamlComment> leading, @Nullable YamlComment trailing) {
        if (!leading.isEmpty()) {
            leadingComments = List.copyOf(leading);
        }
        if (trailing != null) {
            trailingComment = trailing;
        }
    }
}
