package dev.portolan.core.render;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the real Helm 3.21, a library in this JVM, and Portolan the same question. For one thread.
 *
 * <p>A question is a chart, with values files in it that are given as {@code -f} and at most one {@code --set}: the library
 * has no other options.
 */
final class LiveHelm {
    private static final Renderer RENDERER = Renderer.create();

    /** What {@code --set} texts end with: the library takes a key and a value apart and makes a text of the value. */
    private static final String LAST_SETTING = ",zz=1";

    private final Path directory;

    /** @param name the folder below target/ that charts are written to */
    LiveHelm(String name) {
        this.directory = Path.of("target", "live-helm", name).toAbsolutePath();
    }

    /** Whether the real Helm is published for this platform. */
    static boolean isThere() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("linux") && System.getProperty("os.arch").equals("amd64");
    }

    /**
     * What one of the two says.
     *
     * @param failed whether it refuses the chart
     * @param text what it prints, or the message
     */
    record Answer(boolean failed, String text) {
        /** Whether both print the same or both refuse. Their messages are another matter: those of Helm 4 are recorded. */
        boolean agreesWith(Answer other) {
            return failed ? other.failed : !other.failed && text.equals(other.text);
        }
    }

    /** What is asked. */
    record Question(
            Map<String, String> files,
            List<String> valuesFiles,
            @Nullable String set) {
        /** A question for the text that a template writes, whatever it is: it comes back encoded within a manifest. */
        static Question about(Map<String, String> files, List<String> valuesFiles, @Nullable String set) {
            Map<String, String> asked = new LinkedHashMap<>(files);
            asked.put("templates/_t.txt", asked.remove("templates/t.txt"));
            asked.put(
                    "templates/answer.yaml",
                    "text: {{ include (print .Template.BasePath \"/_t.txt\") . | replace \"<no value>\" \"\" | b64enc }}\n");
            return new Question(asked, valuesFiles, set);
        }

        private boolean isEncoded() {
            return files.containsKey("templates/answer.yaml");
        }

        private Answer output(String manifests) {
            if (!isEncoded()) {
                return new Answer(false, manifests);
            }
            String code = manifests.substring(manifests.indexOf("text:") + "text:".length());
            return new Answer(false, new String(Base64.getDecoder().decode(code.strip()), StandardCharsets.UTF_8));
        }
    }

    /** What Helm answers. */
    Answer helm(Question question) {
        write(question.files());
        TemplateCommand command = new Helm(directory)
                .template()
                .withName("test")
                .withNamespace("apps")
                .withKubeVersion("1.35.0");
        question.valuesFiles().forEach(file -> command.withValuesFile(directory.resolve(file)));
        if (question.set() != null) {
            command.set(question.set() + LAST_SETTING.substring(0, LAST_SETTING.indexOf('=')), 1);
        }
        String manifests;
        try {
            manifests = command.call();
        } catch (IllegalStateException e) {
            return new Answer(true, String.valueOf(e.getMessage()));
        }
        // The library gives this where there is nothing to print.
        return question.output(manifests == null || manifests.equals("null") ? "\n" : manifests);
    }

    /** What Portolan answers. */
    static Answer portolan(Question question) {
        List<String> flags = new ArrayList<>();
        question.valuesFiles().forEach(file -> flags.add("-f demo/" + file));
        if (question.set() != null) {
            flags.add("--set " + question.set() + LAST_SETTING);
        }
        try {
            TemplateFlags options = TemplateFlags.of(flags, question.files());
            RenderRequest request = options.request(ChartReader.create().read(ChartSource.of("demo", question.files())))
                    .build();
            // The library leaves out hooks.
            return question.output(
                    RENDERER.render(request).text(Framing.standard().withoutHooks()));
        } catch (ChartException e) {
            return new Answer(true, e.helmMessage());
        }
    }

    private void write(Map<String, String> files) {
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> old = Files.walk(directory)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
