package dev.portolan.core.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A template, what stands around it, and what Helm 4 answers; {@code etc/record-conformance} describes the format. */
record RecordedCase(String name, Map<String, String> sections) {
    private static final Path CASES = Path.of("src/test/resources/conformance");
    private static final String CHART_YAML = "apiVersion: v2\nname: demo\nversion: 0.1.0\nappVersion: \"1.16.0\"\n"
            + "description: A chart of one template\n";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static List<RecordedCase> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<RecordedCase> cases = new ArrayList<>();
        String heading = "";
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : (text.substring(0, text.length() - 1) + "\n=== ").split("\n", -1)) {
            if (line.startsWith("=== ")) {
                if (!sections.isEmpty()) {
                    Map<String, String> joined = new LinkedHashMap<>();
                    sections.forEach((key, lines) -> joined.put(key, String.join("\n", lines)));
                    cases.add(new RecordedCase(name, joined));
                }
                name = line.substring("=== ".length());
                sections = new LinkedHashMap<>();
            } else if (line.startsWith("--- ")) {
                heading = line.substring("--- ".length());
                sections.put(heading, new ArrayList<>());
            } else if (sections.containsKey(heading)) {
                sections.get(heading).add(line.matches("\\\\+(=== |--- ).*") ? line.substring(1) : line);
            }
        }
        return cases;
    }

    /** The cases of {@code file} that a list beside the folder of cases names: file, case and why, separated by tabs. */
    static Set<String> listed(String list, Path file) throws IOException {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(CASES.resolveSibling(list), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(file.getFileName().toString())) {
                names.add(cells[1]);
            }
        }
        return names;
    }

    String template() {
        return sections.getOrDefault("template", "");
    }

    /** The arguments of {@code helm template}, a flag with its value a line. */
    List<String> flags() {
        return sections.getOrDefault("set", "").lines().toList();
    }

    /** Whether the answer is all that is printed, and not only what the template writes. */
    boolean isWhole() {
        return sections.containsKey("whole");
    }

    boolean fails() {
        return sections.containsKey("error");
    }

    /** What Helm 4 says. */
    String answer() {
        return fails() ? "error: " + sections.get("error") : "output: " + sections.get("output");
    }

    /** The files of the chart, of which {@code templates/t.txt} is the template. */
    Map<String, String> chart() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", CHART_YAML);
        sections.forEach((heading, content) -> {
            if (heading.equals("template")) {
                files.put("templates/t.txt", content);
            } else if (heading.equals("values")) {
                files.put("values.yaml", content + "\n");
            } else if (heading.startsWith("file ")) {
                files.put(heading.substring("file ".length()), content);
            }
        });
        return files;
    }
}
