package dev.portolan.lint;

import dev.portolan.lint.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule's page: why, bad and good snippets, how to fix. It is what a user reads and what the rule's test runs.
 *
 * <p>Headings that begin with {@code Bad} or {@code Good} each hold one small chart. A fence names the file it is, as in
 * {@code ```yaml values.yaml}; without a name it is {@code templates/manifest.yaml}. A line that ends in {@code # finding}
 * (in JSON {@code // finding}) is one that the rule points to; {@code # finding: text} also says words of the message.
 * A fence {@code ```findings} lists what cannot be marked so, as {@code file:line} or {@code file:line: text}. Files
 * under {@code given/} are values files that the user gives, files under {@code definitions/} custom resource definitions, files
 * under {@code base/} an earlier version of the chart; those under a name such as {@code charts/db-1.2.3.tgz/} are packed.
 *
 * @param rule the rule's id
 * @param text the whole page
 * @param examples the small charts
 */
public record RulePage(String rule, String text, List<Example> examples) {
    private static final Pattern FENCE = Pattern.compile("^```(\\S+)(?:\\s+(\\S+))?\\s*$");
    private static final Pattern MARK = Pattern.compile("\\s*(?:#|//)\\s*finding(?::\\s*(.*?))?\\s*$");
    private static final Pattern LISTED = Pattern.compile("^([^:]+):(\\d+)(?::\\s*(.*))?$");

    public RulePage {
        examples = List.copyOf(examples);
    }

    /**
     * A small chart and what the rule says to it.
     *
     * @param title the heading above it
     * @param bad whether the rule is expected to find something
     * @param files the files by path
     * @param expected what the rule finds; empty for a good chart
     */
    public record Example(String title, boolean bad, Map<String, String> files, Set<Expected> expected) {}

    /**
     * A finding that an example expects.
     *
     * @param file the file that it points to
     * @param line the line, from 1
     * @param words words of the message; may be empty
     */
    public record Expected(String file, int line, String words) {}

    /**
     * The page of a rule.
     *
     * @throws IllegalStateException if there is none
     */
    public static RulePage of(Rule rule) {
        String name = rule.info().id() + ".md";
        try (InputStream page = rule.getClass().getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("the rule " + rule.info().id() + " has no page");
            }
            return parse(rule.info().id(), new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a page. */
    public static RulePage parse(String rule, String text) {
        List<Example> examples = new ArrayList<>();
        Example example = null;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher fence = FENCE.matcher(lines[i]);
            if (lines[i].startsWith("## ")) {
                String title = lines[i].substring(3).strip();
                boolean bad = title.startsWith("Bad");
                example = null;
                if (bad || title.startsWith("Good")) {
                    example = new Example(title, bad, new LinkedHashMap<>(), new LinkedHashSet<>());
                    examples.add(example);
                }
            } else if (fence.matches()) {
                List<String> content = new ArrayList<>();
                for (i++; i < lines.length && !lines[i].equals("```"); i++) {
                    content.add(lines[i]);
                }
                if (example != null) {
                    fence(example, fence.group(1), fence.group(2), content);
                }
            }
        }
        return new RulePage(rule, text, examples);
    }

    private static void fence(Example example, String language, @Nullable String file, List<String> content) {
        if (language.equals("findings")) {
            for (String line : content) {
                Matcher listed = LISTED.matcher(line);
                if (listed.matches()) {
                    String words = listed.group(3) == null ? "" : listed.group(3);
                    example.expected().add(new Expected(listed.group(1), Integer.parseInt(listed.group(2)), words));
                }
            }
            return;
        }
        String path = file == null ? "templates/manifest.yaml" : file;
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : content) {
            number++;
            Matcher mark = MARK.matcher(line);
            if (mark.find()) {
                example.expected().add(new Expected(path, number, mark.group(1) == null ? "" : mark.group(1)));
                text.append(line, 0, mark.start()).append('\n');
            } else {
                text.append(line).append('\n');
            }
        }
        example.files().put(path, text.toString());
    }
}
