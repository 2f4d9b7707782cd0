package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import dev.portolan.core.values.ValuesMerger;
import dev.portolan.gotemplate.function.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Helm 4 answered, recorded by {@code etc/record-conformance}, which describes the format. */
class ConformanceTest {
    private static final Path CASES = Path.of("src/test/resources/conformance");
    private static final String CHART_YAML = "apiVersion: v2\nname: demo\nversion: 0.1.0\nappVersion: \"1.16.0\"\n"
            + "description: A chart of one template\n";
    private static final Renderer RENDERER = Renderer.create();

    private static final Pattern IMAGINARY = Pattern.compile("[ (][0-9.+]+i[ )]");

    private record Case(String name, Map<String, String> sections) {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAnswerIsHelms(Path file) throws IOException {
        Set<String> known = knownDifferences(file.getFileName().toString());
        List<String> different = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        List<Case> cases = read(file);
        for (Case one : cases) {
            String expected = one.sections().containsKey("error")
                    ? "error: " + one.sections().get("error")
                    : "output: " + one.sections().get("output");
            String actual = answer(one);
            boolean isKnown = known.remove(one.name()) || isImaginary(one);
            if (!actual.equals(expected) && !isKnown) {
                different.add(one.name() + "\n  Helm  " + expected + "\n  here  " + actual);
            } else if (actual.equals(expected) && isKnown && !isImaginary(one)) {
                mended.add(one.name());
            }
        }
        assertThat(cases).isNotEmpty();
        assertThat(different)
                .as("%s of %s cases", different.size(), cases.size())
                .isEmpty();
        assertThat(mended).as("no longer different: take them off the list").isEmpty();
        assertThat(known).as("listed as different, but there is no such case").isEmpty();
    }

    /** The cases of a file that known-differences.txt lists: file, case and why, separated by tabs. */
    private static Set<String> knownDifferences(String file) throws IOException {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(CASES.resolveSibling("known-differences.txt"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(file)) {
                names.add(cells[1]);
            }
        }
        return names;
    }

    /** Imaginary numbers are refused: no chart has them. */
    private static boolean isImaginary(Case one) {
        return IMAGINARY.matcher(one.sections().get("template")).find();
    }

    private static String answer(Case one) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", CHART_YAML);
        one.sections().forEach((heading, content) -> {
            if (heading.equals("template")) {
                files.put("templates/t.txt", content);
            } else if (heading.equals("values")) {
                files.put("values.yaml", content + "\n");
            } else if (heading.startsWith("file ")) {
                files.put(heading.substring("file ".length()), content);
            }
        });
        boolean whole = one.sections().containsKey("whole");
        try {
            Flags flags = new Flags(files);
            one.sections().getOrDefault("set", "").lines().forEach(flags::add);
            Chart chart = ChartReader.create().read(ChartSource.of("demo", files));
            RenderRequest request = RenderRequest.of(chart)
                    .values(flags.values.merge().tree())
                    .release(new Release("test", flags.namespace, 1, flags.operation))
                    .capabilities(flags.capabilities)
                    .schemaValidation(flags.validation)
                    .environment(Environment.standard().withClock(Clock.system(ZoneOffset.UTC)))
                    .failures(
                            whole || one.sections().containsKey("error")
                                    ? RenderRequest.Failures.END_RENDER
                                    : RenderRequest.Failures.COLLECTED)
                    .build();
            Rendered rendered = RENDERER.render(request);
            if (whole) {
                return "output: " + rendered.text(flags.framing);
            }
            RenderedFile text = rendered.files().get("demo/templates/t.txt");
            return text == null ? "error: " + rendered.failures().get(0).helmMessage() : "output: " + text.text();
        } catch (ChartException e) {
            return "error: " + e.helmMessage();
        }
    }

    /** The flags of {@code helm template} that cases use. */
    private static final class Flags {
        private final Map<String, String> files;
        private final ValuesMerger values = ValuesMerger.create();
        private final List<String> only = new ArrayList<>();
        private String namespace = "apps";
        private Release.Operation operation = Release.Operation.INSTALL;
        private Capabilities capabilities = Capabilities.standard();
        private RenderRequest.SchemaValidation validation = RenderRequest.SchemaValidation.ON;
        private Framing framing = Framing.standard();

        private Flags(Map<String, String> files) {
            this.files = files;
        }

        private String file(String path) {
            String text = files.get(path.replaceFirst("^demo/", ""));
            if (text == null) {
                String words = "open " + path + ": no such file or directory";
                throw new ChartException(List.of(Problem.of("file-missing", words)), words, null) {};
            }
            return text;
        }

        private void add(String line) {
            int blank = line.indexOf(' ');
            String flag = blank < 0 ? line : line.substring(0, blank);
            String argument = line.substring(blank + 1);
            switch (flag) {
                case "-f" -> {
                    for (String path : argument.split(",", -1)) {
                        values.file(path, file(path));
                    }
                }
                case "--set" -> values.set(argument);
                case "--set-string" -> values.setString(argument);
                case "--set-json" -> values.setJson(argument);
                case "--set-literal" -> values.setLiteral(argument);
                case "--set-file" -> values.setFile(argument, this::file);
                case "--api-versions", "-a" ->
                    capabilities = capabilities.plusApiVersions(List.of(argument.split(",", -1)));
                case "--kube-version" -> capabilities = capabilities.withKubeVersion(KubeVersion.parse(argument));
                case "--namespace", "-n" -> namespace = argument;
                case "--is-upgrade" -> operation = Release.Operation.UPGRADE;
                case "--skip-schema-validation" -> validation = RenderRequest.SchemaValidation.OFF;
                case "--include-crds" -> framing = framing.withCrds();
                case "--no-hooks" -> framing = framing.withoutHooks();
                case "--skip-tests" -> framing = framing.withoutTests();
                case "--show-only", "-s" -> {
                    only.add(argument);
                    framing = framing.showOnly(only);
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static List<Case> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Case> cases = new ArrayList<>();
        String heading = "";
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : (text.substring(0, text.length() - 1) + "\n=== ").split("\n", -1)) {
            if (line.startsWith("=== ")) {
                if (!sections.isEmpty()) {
                    Map<String, String> joined = new LinkedHashMap<>();
                    sections.forEach((key, lines) -> joined.put(key, String.join("\n", lines)));
                    cases.add(new Case(name, joined));
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
}
