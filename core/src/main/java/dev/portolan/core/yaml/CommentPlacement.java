package dev.portolan.core.yaml;

import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives the comments of a document to its nodes. For one document. */
final class CommentPlacement {
    private final SourceText source;

    /** Comments on lines of their own, by line. */
    private final Map<Integer, YamlComment> aside = new HashMap<>();

    /** Comments after something else, by offset. */
    private final NavigableMap<Integer, YamlComment> trailing = new TreeMap<>();

    CommentPlacement(SourceText source, List<YamlComment> comments) {
        this.source = source;
        for (YamlComment comment : comments) {
            int start = comment.span().start();
            int line = source.line(start);
            if (source.content().substring(source.lineStart(line), start).isBlank()) {
                aside.put(line, comment);
            } else {
                trailing.put(start, comment);
            }
        }
    }

    void place(YamlNode root) {
        visit(root);
    }

    private void visit(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                List<YamlComment> leading = above(entry.key());
                entry.key().comment(leading, null);
                entry.value().comment(leading, null);
                visit(entry.key());
                visit(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                item.comment(above(item), null);
                visit(item);
            }
        }
        boolean block = node instanceof YamlMapping mapping && !mapping.isFlow()
                || node instanceof YamlSequence sequence && !sequence.isFlow();
        if (!block) {
            node.comment(List.of(), after(node));
        }
    }

    private List<YamlComment> above(YamlNode node) {
        List<YamlComment> found = new ArrayList<>();
        int line = source.line(node.start()) - 1;
        while (line > 0) {
            YamlComment comment = aside.get(line);
            if (comment == null) {
                break;
            }
            found.add(comment);
            line--;
        }
        Collections.reverse(found);
        return found;
    }

    /** The comment on the line on which {@code node} ends, or in the header of a block scalar. */
    private @Nullable YamlComment after(YamlNode node) {
        boolean block = node instanceof YamlScalar scalar
                && (scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED);
        int from = block ? node.start() : node.end();
        Map.Entry<Integer, YamlComment> next = trailing.ceilingEntry(from);
        if (next == null || source.line(next.getKey()) != source.line(from)) {
            return null;
        }
        String between = source.content().substring(from, next.getKey());
        boolean only = block || between.isBlank() || between.strip().equals(":");
        return only ? next.getValue() : null;
    }
}
