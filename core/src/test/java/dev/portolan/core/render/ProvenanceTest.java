package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.Location;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {
    private static final Renderer RENDERER = Renderer.create();
    private static final String VALUES = """
            image: {repository: nginx, tag: "1.27"}
            enabled: true
            names: [a, b]
            labels: {tier: front, team: blue}
            text: 'is {{ .Values.image.tag }}'
            sub: {size: 3}
            """;
    private static final String HELPERS = """
            {{- define "app.labels" -}}
            tier: {{ .Values.labels.tier }}
            fixed: yes
            {{- end }}
            {{- define "app.image" -}}
            {{ .image.repository }}:{{ .tag }}
            {{- end }}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text\n",
                "a: {{ .Values.image.tag | quote }}\n",
                "labels:\n  {{- include \"app.labels\" . | nindent 2 }}\nend: 1\n",
                "labels:\n{{ include \"app.labels\" . | indent 4 }}\n",
                "{{ template \"app.labels\" . }}",
                "{{- range .Values.names }}\n- {{ . }}\n{{- end }}\n",
                "{{- range $k, $v := .Values.labels }}\n{{ $k }}: {{ $v }}\n{{- end }}\n",
                "{{- with .Values.image }}\n{{ toYaml . | nindent 4 }}\n{{- end }}\n",
                "{{ tpl .Values.text . }} and {{ tpl .Values.text . | trimPrefix \"is\" | trim }}\n",
                "{{ .Values.nothing }}x{{ tpl \"{{ .Values.nothing }}y\" . }}\n",
                "{{ $x := .Values.image.tag }}{{ if .Values.enabled }}{{ $x }}{{ end }}",
                "{{ include \"app.image\" (dict \"image\" .Values.image \"tag\" .Values.image.tag) }}"
            })
    void segmentsTileTheText(String template) {
        assertTiles(render(template));
    }

    @Test
    void segmentsTileTheReferenceCharts() {
        Path kibana = Path.of("..", "charts", "kibana", "chart");
        Rendered rendered =
                RENDERER.render(RenderRequest.of(ChartReader.create().read(kibana))
                        .provenance(RenderRequest.Provenance.ON)
                        .build());
        assertThat(rendered.files()).isNotEmpty();
        rendered.files().values().forEach(ProvenanceTest::assertTiles);
    }

    @Test
    void nothingIsKeptUnlessAskedFor() {
        Rendered rendered = RENDERER.render(RenderRequest.of(chart("a: b\n")).build());
        assertThat(rendered.files().get("demo/templates/t.txt").segments()).isEmpty();
    }

    @Test
    void anActionNamesTheValueThatItPrints() {
        Segment segment = segmentOf(render("a: {{ .Values.image.tag | quote }}\n"), "\"1.27\"");
        assertThat(segment.values()).containsExactly("image.tag");
        assertThat(segment.template()).isEqualTo("demo/templates/t.txt");
        assertThat(segment.precision()).isEqualTo(Segment.Precision.EXACT);
        assertThat(segment.span().start()).isEqualTo(3);
        assertThat(segment.span().end()).isEqualTo("a: {{ .Values.image.tag | quote }}".length());
    }

    @Test
    void textOfAnIncludedTemplateKeepsItsOriginThroughNindent() {
        Segment segment = segmentOf(render("labels:\n  {{- include \"app.labels\" . | nindent 2 }}\n"), "front");
        assertThat(segment.template()).isEqualTo("demo/templates/_helpers.tpl");
        assertThat(segment.values()).containsExactly("labels.tier");
        assertThat(segment.chain()).extracting(Location::file, Location::line).containsExactly(tuple(2));
    }

    private static org.assertj.core.groups.Tuple tuple(int line) {
        return org.assertj.core.groups.Tuple.tuple("demo/templates/t.txt", line);
    }

    @Test
    void dictionariesVariablesAndDotsLeadToTheValue() {
        RenderedFile image =
                render("{{ include \"app.image\" (dict \"image\" .Values.image \"tag\" .Values.image.tag) }}");
        assertThat(segmentOf(image, "nginx").values()).containsExactly("image.repository");
        assertThat(segmentOf(image, "1.27").values()).contains("image.tag");
        assertThat(segmentOf(render("{{ $x := .Values.image.tag }}is {{ $x }}"), "1.27")
                        .values())
                .containsExactly("image.tag");
        assertThat(segmentOf(render("{{ with .Values.image.tag }}is {{ . }}{{ end }}"), "1.27")
                        .values())
                .containsExactly("image.tag");
        assertThat(segmentOf(render("{{ with .Values.labels }}{{ toYaml . }}{{ end }}"), "team: blue\ntier: front")
                        .values())
                .containsExactly("labels");
    }

    @Test
    void conditionsAroundAreGuards() {
        Segment segment =
                segmentOf(render("{{ if .Values.enabled }}{{ with .Values.image }}text{{ end }}{{ end }}"), "text");
        assertThat(segment.values()).isEmpty();
        assertThat(segment.guards()).containsExactlyInAnyOrder("enabled", "image");
    }

    @Test
    void aSubchartsValuesAreNamedFromTheOutermostChart() {
        Map<String, String> files = files("a: b\n");
        files.put("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n");
        files.put("charts/sub/values.yaml", "size: 1\nown: {deep: 2}\n");
        files.put("charts/sub/templates/s.txt", "{{ .Values.size }} {{ .Values.own.deep }}!");
        RenderedFile file = render(ChartReader.create().read(ChartSource.of("demo", files)))
                .files()
                .get("demo/charts/sub/templates/s.txt");
        assertThat(file.text()).isEqualTo("3 2!");
        assertThat(file.segments()).extracting(Segment::values).contains(Set.of("sub.size"), Set.of("sub.own.deep"));
    }

    private static void assertTiles(RenderedFile file) {
        int end = 0;
        StringBuilder joined = new StringBuilder();
        for (Segment segment : file.segments()) {
            assertThat(segment.output().start()).as(file.path()).isEqualTo(end);
            end = segment.output().end();
            joined.append(file.text(), segment.output().start(), end);
        }
        assertThat(joined.toString()).as(file.path()).isEqualTo(file.text());
    }

    private static Segment segmentOf(RenderedFile file, String text) {
        int at = file.text().indexOf(text);
        assertThat(at).as(file.text()).isNotNegative();
        return file.segments().stream()
                .filter(segment ->
                        segment.output().start() <= at && at < segment.output().end())
                .findFirst()
                .orElseThrow();
    }

    private static RenderedFile render(String template) {
        return render(chart(template)).files().get("demo/templates/t.txt");
    }

    private static Rendered render(Chart chart) {
        return RENDERER.render(RenderRequest.of(chart)
                .provenance(RenderRequest.Provenance.ON)
                .failures(RenderRequest.Failures.COLLECTED)
                .build());
    }

    private static Chart chart(String template) {
        return ChartReader.create().read(ChartSource.of("demo", files(template)));
    }

    private static Map<String, String> files(String template) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.0.0\n");
        files.put("values.yaml", VALUES);
        files.put("templates/_helpers.tpl", HELPERS);
        files.put("templates/t.txt", template);
        return files;
    }

    @Test
    void aFailedTemplateDoesNotDisturbTheNext() {
        Map<String, String> files = files("a: {{ .Values.image.tag }}\n");
        files.put("templates/z.txt", "{{ with .Values.image }}{{ include \"app.labels\" (fail \"no\") }}{{ end }}");
        Rendered rendered = render(ChartReader.create().read(ChartSource.of("demo", files)));
        assertThat(rendered.failures()).hasSize(1);
        RenderedFile file = rendered.files().get("demo/templates/t.txt");
        assertTiles(file);
        assertThat(List.copyOf(segmentOf(file, "1.27").guards())).isEmpty();
    }
}
