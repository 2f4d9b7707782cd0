package dev.portolan.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The page of a family of template functions. Each second-level heading names a function and its aliases. One sentence
 * follows, then a fence of examples: a template, an arrow and what the template writes. What takes several lines stands below
 * the arrow; {@code error:} and some words mean that the template fails with a message that has these words in it.
 *
 * @param file the name of the file
 * @param title the first heading
 * @param sections what the page documents, in order
 */
record FunctionPage(String file, String title, List<Section> sections) {
    private static final char ARROW = '→';
    private static final String FENCE = "```";

    /**
     * One heading.
     *
     * @param names the function, then others that do the same
     * @param summary what stands before the examples, on one line
     * @param examples what the test runs
     */
    record Section(List<String> names, String summary, List<Example> examples) {
        /** The names as the heading has them. */
        String heading() {
            return String.join(", ", names);
        }

        /** What a link to the heading ends in. */
        String anchor() {
            return String.join("-", names).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One example.
     *
     * @param template the template
     * @param output what it writes, or {@code error:} and words of the message
     */
    record Example(String template, String output) {}

    /** All pages, by the names of their files. */
    static List<FunctionPage> readAll() throws IOException {
        List<FunctionPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Golden.ROOT.resolve("docs/functions"))) {
            for (Path file : files.sorted().toList()) {
                pages.add(read(file));
            }
        }
        return pages;
    }

    /** Reads a page; what is missing in it stays empty. */
    private static FunctionPage read(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^## ", -1);
        String title = parts[0].lines().findFirst().orElse("").replaceFirst("^# ", "");
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            sections.add(section(parts[i].lines().toList()));
        }
        return new FunctionPage(file.getFileName().toString(), title, sections);
    }

    private static Section section(List<String> lines) {
        List<String> prose = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
            } else if (fenced) {
                examples.add(line);
            } else if (!line.isEmpty()) {
                prose.add(line);
            }
        }
        return new Section(List.of(lines.get(0).split(", ")), String.join(" ", prose), examples(examples));
    }

    private static List<Example> examples(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            int arrow = line.indexOf(ARROW);
            if (arrow >= 0) {
                String output = line.substring(arrow + 1);
                examples.add(new Example(line.substring(0, arrow).strip(), output.strip()));
            } else {
                Example last = examples.remove(examples.size() - 1);
                String above = last.output().isEmpty() ? "" : last.output() + "\n";
                examples.add(new Example(last.template(), above + line));
            }
        }
        return examples;
    }
}
