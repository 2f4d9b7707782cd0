package dev.portolan.lint.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.TemplateFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    @Test
    void definitions_of_all_charts_are_found_by_name() {
        ChartTree chart = Charts.of(
                "templates/_a.tpl", "{{/* first */}}\n{{- define \"a\" -}}{{/* why */}} x {{- end }}",
                "templates/b.yaml", "{{ define \"b\" }}{{ end }}b: {{ block \"c\" . }}c{{ end }}",
                "charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n",
                "charts/db/templates/_a.tpl", "{{ define \"a\" }}other{{ end }}{{ define \"b\" }}full{{ end }}");
        Templates templates = Templates.of(chart);

        assertThat(templates.definitions()).containsOnlyKeys("a", "b", "c");
        assertThat(templates.definitions("a"))
                .extracting(definition -> definition.place().toString())
                .containsExactly("templates/_a.tpl:2:1", "charts/db/templates/_a.tpl:1:1");
        assertThat(templates.definition("b").orElseThrow().file().path())
                .as("an empty definition replaces nothing")
                .isEqualTo("charts/db/templates/_a.tpl");
        assertThat(templates.definition("c").orElseThrow().place().column()).isEqualTo(29);
        assertThat(templates.definition("d")).isEmpty();
        assertThat(Templates.of(chart)).isSameAs(templates);
    }

    @Test
    void a_template_that_does_not_parse_has_an_error_with_a_place() {
        ChartTree chart = Charts.of("templates/a.yaml", "a: 1\nb: {{ nothing . }}\n", "templates/b.yaml", "b: {{ . }}");
        List<ParsedTemplate> files = Templates.of(chart).files();

        ParsedTemplate.Failure error = files.get(0).error();
        assertThat(error).isNotNull();
        assertThat(error.reason()).isEqualTo("function \"nothing\" not defined");
        assertThat(error.place().toString()).startsWith("templates/a.yaml:2:");
        assertThat(files.get(0).walk()).hasSize(1);
        assertThat(files.get(1).error()).isNull();
    }

    @Test
    void only_partials_of_a_library_are_parsed() {
        ChartTree chart = Charts.of(
                "charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n",
                "charts/lib/templates/_lib.tpl", "{{ define \"lib\" }}x{{ end }}",
                "charts/lib/templates/other.yaml", "{{ define \"other\" }}x{{ end }}");
        Templates templates = Templates.of(chart);

        assertThat(templates.definitions()).containsOnlyKeys("lib");
        TemplateFile left = chart.subcharts().get(0).templates().get(1);
        assertThat(templates.find(left)).isEmpty();
    }

    @Test
    void nodes_know_the_branches_around_them() {
        ChartTree chart = Charts.of("templates/a.yaml", "{{ with .a }}{{ if .b }}{{ .c }}{{ end }}{{ end }}");
        List<TemplateNode> nodes = Templates.of(chart).files().get(0).walk();

        assertThat(branches(nodes, ".a")).isEmpty();
        assertThat(branches(nodes, ".b")).containsExactly(Kind.WITH);
        assertThat(branches(nodes, ".c")).containsExactly(Kind.IF, Kind.WITH);
        TemplateNode field = find(nodes, ".c");
        TemplateNode action = field.enclosing(Kind.ACTION, Kind.WITH);
        assertThat(action).isNotNull();
        assertThat(action.place().column()).isEqualTo(25);
    }

    private static List<Kind> branches(List<TemplateNode> nodes, String text) {
        return find(nodes, text).branches().stream().map(Node::kind).toList();
    }

    private static TemplateNode find(List<TemplateNode> nodes, String text) {
        return nodes.stream()
                .filter(node -> node.node() instanceof Node.Field field
                        && field.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{- .Values.a.b -}}; FIELD; .Values.a.b",
                "{{- .Values.a.b -}}; ACTION; {{- .Values.a.b -}}",
                "x{{ $.Values.a }}y; VARIABLE; $.Values.a",
                "{{ (index .a ( .b)).c.d }}; CHAIN; (index .a ( .b)).c.d",
                "{{ print `}}` (print .a ) }}; COMMAND; print `}}` (print .a )",
                "{{ print `}}` }} }}; ACTION; {{ print `}}` }}",
                "{{ if eq 1 (len .a) }}b{{ end }}; IF; {{ if eq 1 (len .a) }}",
                "{{ if true }}{{ template `x` . }}{{ end }}; TEMPLATE; {{ template `x` . }}",
                "{{ print \"a\\n\" }}; STRING; \"a\\n\"",
            })
    void spans_cover_what_is_written(String source, Kind kind, String expected) {
        ChartTree chart = Charts.of("templates/a.yaml", source);
        ParsedTemplate template = Templates.of(chart).files().get(0);
        SourceText text = template.file().text();
        Node node = template.walk().stream()
                .map(TemplateNode::node)
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertThat(text.text(NodeSpans.of(text, node))).isEqualTo(expected);
    }
}
