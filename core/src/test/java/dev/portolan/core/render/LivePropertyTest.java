package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.render.LiveHelm.Answer;
import dev.portolan.core.render.LiveHelm.Question;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.statistics.Statistics;

/**
 * Made-up documents, templates and {@code --set} texts, asked of Portolan and of the real Helm 3.21 in this JVM. The seeds
 * are fixed; {@code -Djqwik.tries.default=100000} asks more.
 */
@AddLifecycleHook(LivePropertyTest.OnlyWhereHelmIs.class)
class LivePropertyTest {
    private static final LiveHelm HELM = new LiveHelm("properties");
    private static final String CHART = "apiVersion: v2\nname: demo\nversion: 0.1.0\n";

    /** Elsewhere the properties count as skipped. */
    static final class OnlyWhereHelmIs implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return LiveHelm.isThere() ? SkipResult.doNotSkip() : SkipResult.skip("no native Helm for this platform");
        }
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.oneOf(MadeUpYaml.documents(), MadeUpYaml.soup());
    }

    @Property(seed = "3", edgeCases = EdgeCasesMode.NONE)
    void a_document_means_the_same(@ForAll("documents") String document) {
        // A text that is no YAML gives the message, which is a matter of its own.
        String template = """
                {{ $map := .Files.Get "it.yaml" | fromYaml }}{{ if not (hasKey $map "Error") }}{{ toYaml $map }}
                {{ toJson $map }}
                {{ toYamlPretty $map }}{{ end }}
                {{ $list := .Files.Get "it.yaml" | fromYamlArray }}{{ if not (kindIs "string" (first $list)) }}{{ toYaml $list }}
                {{ toJson $list }}{{ end }}
                """;
        check(Question.about(
                Map.of("Chart.yaml", CHART, "templates/t.txt", template, "it.yaml", document), List.of(), null));
    }

    @Provide
    Arbitrary<String> templates() {
        return MadeUpTemplates.templates();
    }

    @Property(seed = "3", edgeCases = EdgeCasesMode.NONE)
    void a_template_writes_the_same(@ForAll("templates") String template) {
        check(Question.about(
                Map.of("Chart.yaml", CHART, "templates/t.txt", template, "values.yaml", MadeUpTemplates.VALUES),
                List.of(),
                null));
    }

    @Provide
    Arbitrary<String> settings() {
        Arbitrary<String> paths = Arbitraries.of(
                "a",
                "b",
                "m.k",
                "m.d.e",
                "m.d",
                "m",
                "l[0]",
                "l[1].y",
                "l[2][0]",
                "l[3]",
                "n[1][0].q",
                "x\\.y",
                "l",
                "a.b",
                "");
        Arbitrary<String> contents = Arbitraries.of(
                "1",
                "007",
                "0",
                "-7",
                "1.5",
                "1e3",
                "true",
                "null",
                "",
                "x y",
                "{1,b,true}",
                "{}",
                "{",
                "{a,{b}}",
                "a\\,b",
                "a=b",
                "{x\\,y}",
                "\"q\"",
                "12345678901234567890",
                "9223372036854775807",
                "é",
                "[]",
                "a}");
        Arbitrary<String> assignments = Combinators.combine(paths, contents)
                .as((path, content) -> path + "=" + content)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(settings -> String.join(",", settings));
        Arbitrary<String> soup = Arbitraries.of(
                        "a", "b", "m", "l", "d", ".", "[0]", "[1]", "[3]", "[-1]", "[x]", "=", "=", ",", "{", "}", "\\",
                        "1", "01", "-7", "1.5", "1e3", "true", "null", "\"", "'", " ", "x", "é", "\t", "[", "]",
                        "[70000]")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(Tuple.of(3, assignments), Tuple.of(1, soup))
                // Helm 3 refuses an index without an end, which Helm 4 passes over.
                .filter(text -> text.lastIndexOf('[') <= text.lastIndexOf(']'));
    }

    @Property(seed = "3", edgeCases = EdgeCasesMode.NONE)
    void a_setting_sets_the_same(@ForAll("settings") String setting) {
        String values = "a: 1\nm: {k: v, d: {e: 1}}\nl: [x, {y: 1}, [z]]\n";
        check(Question.about(
                Map.of("Chart.yaml", CHART, "templates/t.txt", "{{ toJson .Values }}", "given.yaml", values),
                List.of("given.yaml"),
                setting));
    }

    private static void check(Question question) {
        Answer helm = HELM.helm(question);
        Answer portolan = LiveHelm.portolan(question);
        assertThat(portolan).matches(helm::agreesWith, "agrees with " + helm);
        Statistics.collect(helm.failed() || helm.text().isBlank() ? "refused" : "answered");
        Statistics.coverage(coverage -> coverage.check("answered").percentage(percent -> percent > 25));
    }
}
