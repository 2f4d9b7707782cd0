package dev.portolan.core.yaml;

import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * YAML texts as located trees, for those who want to say where a value stands. Scalars mean what {@link HelmYaml} reads.
 * Stateless.
 *
 * <pre>{@code
 * SourceText source = SourceText.of("values.yaml", "image:\n  tag: 1.27 # pinned\n");
 * YamlMapping root = (YamlMapping) Yaml.parse(source).get(0).root().get();
 * root.entries().get(0).value().span();    // offsets; source.line(offset) gives the line
 * }</pre>
 */
public final class Yaml {
    private Yaml() {}

    /**
     * All documents of {@code source}. A document that cannot be read has its problem and what was read before it; reading
     * goes on at the next separator line.
     */
    public static List<YamlDocument> parse(SourceText source) {
        List<YamlDocument> documents = new ArrayList<>();
        String text = source.content();
        int start = 0;
        while (start >= 0) {
            start = parse(source, start, documents);
            if (start >= text.length()) {
                break;
            }
        }
        return documents;
    }

    /** Parses documents from {@code start} on; gives the offset to go on at after a problem, or -1. */
    private static int parse(SourceText source, int start, List<YamlDocument> documents) {
        List<Scanner.Comment> comments = new ArrayList<>();
        Scanner scanner = new Scanner(source.content(), start, YamlLimits.MAX_DEPTH, comments);
        Composer composer = new Composer(scanner);
        int from = start;
        while (true) {
            try {
                YamlNode root = composer.next();
                if (root == null) {
                    return -1;
                }
                int end = composer.documentEnd();
                documents.add(document(source, root, from, end, comments, List.of()));
                from = end;
            } catch (YamlException failure) {
                Problem problem = failure.problem(source);
                int next = nextSeparator(source.content(), Math.max(scanner.position(), from + 1));
                int end = next < 0 ? source.content().length() : next;
                documents.add(document(source, composer.partialRoot(), from, end, comments, List.of(problem)));
                return next;
            }
        }
    }

    private static YamlDocument document(
            SourceText source,
            @Nullable YamlNode root,
            int from,
            int end,
            List<Scanner.Comment> comments,
            List<Problem> problems) {
        List<Scanner.Comment> own = new ArrayList<>();
        List<YamlComment> shown = new ArrayList<>();
        for (Scanner.Comment comment : comments) {
            if (comment.start() < end) {
                own.add(comment);
                String text = source.content().substring(comment.start() + 1, comment.end());
                shown.add(new YamlComment(new Span(comment.start(), comment.end()), text));
            }
        }
        comments.subList(0, own.size()).clear();
        if (root != null && !shown.isEmpty()) {
            new CommentPlacement(source, shown).place(root);
        }
        return new YamlDocument(root, new Span(from, end), shown, problems);
    }

    /** The offset of the next line from {@code from} on that begins a document, or -1. */
    private static int nextSeparator(String text, int from) {
        int i = text.indexOf("\n---", Math.min(from, text.length()) - 1);
        while (i >= 0) {
            int after = i + 4;
            if (after == text.length() || Characters.isBlankOrEnd(text.charAt(after))) {
                return i + 1;
            }
            i = text.indexOf("\n---", after);
        }
        return -1;
    }
}
