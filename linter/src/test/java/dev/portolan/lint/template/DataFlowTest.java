package dev.portolan.lint.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.template.ValueRead.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFlowTest {
    /** Definitions that the rows call. */
    private static final String HELPERS = """
            {{- define "print" }}{{ . }}{{ end }}
            {{- define "a" }}{{ .Values.a }}{{ end }}
            {{- define "entry" }}{{ .entry.x }}{{ .root.Values.y }}{{ end }}
            {{- define "tplvalue" }}{{ tpl (.value | toYaml) .context }}{{ end }}
            {{- define "lookup" }}{{ $found := .context.Values }}
                {{- range splitList "." .key }}{{ $found = index $found . }}{{ end }}{{ $found }}{{ end }}
            {{- define "optional" }}{{ if hasKey . "extra" }}{{ .extra }}{{ else }}{{ .Values.a }}{{ end }}{{ end }}
            """;

    /**
     * What is read: the path, then what is done with it, a question mark if conditions make sure of it, and after an
     * exclamation mark what must be a map for it and may be none. Data that is only handed on is left out.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // fields, and what they need
                "{{ .Values.a }}; a whole",
                "{{ .Values.a.b.c }}; a.b.c whole !a !a.b",
                "{{ $.Values.a | quote }}; a whole",
                "{{ (.Values.a).b }}; a.b whole",
                "{{ ((.Values.a).b).c }}; a.b.c whole",
                "{{ $a := .Values.a }}{{ $a.b }}; a.b whole",
                "{{ $a := .Values.a }}{{ $a.b.c }}; a.b.c whole !a.b",
                "{{ $v := .Values }}{{ $v.a }}; a whole",
                "{{ .Values }}; '' whole?",
                "{{ .Release.Name }};",
                // branches
                "{{ if .Values.a }}x{{ end }}; a tested",
                "{{ if .Values.a }}{{ .Values.a.b }}{{ end }}; a tested, a.b whole",
                "{{ if .Values.a.b }}{{ .Values.a.c }}{{ end }}; a.b tested !a, a.c whole",
                "{{ if not .Values.a }}x{{ else }}{{ .Values.a.b }}{{ end }}; a tested, a.b whole",
                "{{ if not .Values.a }}{{ fail `x` }}{{ end }}{{ .Values.a.b }}; a tested, a.b whole",
                "{{ if and .Values.a .Values.a.b }}{{ .Values.a.b.c }}{{ end }}; a tested, a.b tested, a.b.c whole",
                "{{ if or .Values.a .Values.b }}{{ .Values.a.c }}{{ end }}; a tested, b tested, a.c whole !a",
                "{{ if or (not .Values.a) .Values.a.b }}x{{ end }}; a tested, a.b tested",
                "{{ if hasKey .Values `a` }}{{ .Values.a.b }}{{ end }}; a tested, a.b whole",
                "{{ if eq .Values.a.t `x` }}{{ .Values.a.b }}{{ end }}; a.t whole !a, a.b whole",
                "{{ if ne .Values.a nil }}{{ .Values.a.b }}{{ end }}; a whole, a.b whole",
                "{{ if kindIs `map` .Values.a }}{{ .Values.a.b }}{{ end }}; a tested, a.b whole",
                "{{ if gt (len .Values.a) 0 }}x{{ end }}; a iterated",
                "{{ $on := and .Values.a .Values.a.on }}{{ if $on }}{{ .Values.a.b }}{{ end }}; "
                        + "a tested, a.on tested, a.b whole",
                "{{ $on := false }}{{ if .Values.a }}{{ $on = true }}{{ end }}{{ if $on }}{{ .Values.a.b }}{{ end }}; "
                        + "a tested, a.b whole",
                "{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ end }}; a tested, a.b whole, c whole",
                "{{ with .Values.a }}{{ .b.c }}{{ end }}; a tested, a.b.c whole !a.b",
                "{{ with $a := .Values.a }}{{ $a }}{{ else }}{{ .Values.b }}{{ end }}; a tested, a whole?, b whole",
                "{{ range .Values.a }}{{ . }}{{ end }}; a iterated, a.* whole",
                "{{ range $k, $v := .Values.a }}{{ $k }}{{ $v.b.c }}{{ end }}; a iterated, a.*.b.c whole !a.*.b",
                "{{ range .Values.a }}{{ include `print` .b }}{{ end }}; a iterated, a.*.b whole",
                "{{ $x := .Values.a }}{{ if .Values.c }}{{ $x = .Values.b }}{{ end }}{{ $x }}; "
                        + "c tested, a whole, b whole",
                // functions that look something up
                "{{ .Values.a | default `x` }}; a defaulted, a whole?",
                "{{ (.Values.a | default dict).b.c }}; a defaulted, a.b.c whole !a.b",
                "{{ coalesce .Values.a .Values.b `x` }}; a defaulted, b defaulted, a whole?, b whole?",
                "{{ required `x` .Values.a }}; a defaulted, a whole?",
                "{{ ternary .Values.a .Values.b .Values.c }}; c tested, a whole, b whole",
                "{{ get .Values.a `b` }}; a.b whole !a",
                "{{ index .Values `a` `b` }}; a.b whole !a",
                "{{ index .Values.a .Values.k }}; k whole, a.* whole !a",
                "{{ dig `a` `b` `x` .Values }}; a defaulted, a.b defaulted whole",
                "{{ pluck `a` .Values .Values.b | first }}; a defaulted, b.a defaulted !b, a whole, b.a whole",
                "{{ empty .Values.a }}; a tested",
                "{{ keys .Values.a | join `,` }}; a iterated",
                "{{ toYaml .Values.a | nindent 2 }}; a whole",
                "{{ toYaml (pick .Values.a `b`) }}; a.b whole !a",
                "{{ toYaml (dict `k` .Values.a) }}; a whole",
                "{{ (dict `k` .Values.a).k }}; a whole",
                "{{ (dict `k` .Values.a).k.b }}; a.b whole !a",
                "{{ $d := dict }}{{ $_ := set $d `k` .Values.a }}{{ $d.k }}; a whole",
                "{{ (merge .Values.a .Values.b).c }}; a.c whole, b.c whole",
                "{{ (fromYaml (toYaml .Values.a)).b }}; a whole, a.b whole",
                "{{ range tuple .Values.a .Values.b }}{{ .c }}{{ end }}; a.c whole, b.c whole",
                "{{ range list `a` `b` }}{{ index $.Values . }}{{ end }}; a whole, b whole",
                "{{ range concat .Values.a (list .Values.b) }}{{ .c }}{{ end }}; a.*.c whole, b.c whole",
                "{{ range $k, $v := dict `a` .Values.b }}{{ index $.Values $k }}{{ $v }}{{ end }}; a whole, b whole",
                // calls
                "{{ include `a` . }}; a whole",
                "{{ template `a` $ }}; a whole",
                "{{ include `print` .Values.a }}; a whole",
                "{{ if .Values.a }}{{ include `a` . }}{{ end }}; a tested, a whole?",
                "{{ if .Values.a }}{{ include `a` . }}{{ end }}{{ include `a` . }}; a tested, a whole",
                "{{ include `entry` (dict `entry` .Values.a `root` $) }}; a.x whole !a, y whole",
                "{{ include `entry` (merge (dict `entry` .Values.a) (dict `root` .)) }}; a.x whole !a, y whole",
                "{{ include (printf `%s` `a`) . }}; a whole",
                "{{ include (print `ent` .Values.n) (dict `entry` .Values.a `root` .) }}; n whole, a.x whole !a, y whole",
                "{{ include `lookup` (dict `key` `a.b` `context` $) }}; a.b whole",
                "{{ include `optional` . }}{{ include `optional` (dict `extra` .Values.b) }}; a whole, b tested, b whole",
                "{{ include `nobody` . }};",
                // text in values
                "{{ tpl `{{ .Values.a }}` . }}; a whole",
                "{{ tpl .Values.text . }}; text whole, inner whole",
                "{{ include `tplvalue` (dict `value` .Values.deep `context` $) }}; deep whole, inner whole",
            })
    void values_are_followed(String template, String expected) {
        assertThat(shown(template)).isEqualTo(expected == null ? "" : expected);
    }

    private static DataFlow flow(String template) {
        return DataFlow.of(chart(template));
    }

    private static ChartTree chart(String template) {
        return Charts.of(
                "templates/_helpers.tpl", HELPERS,
                "templates/a.yaml", template,
                "values.yaml", "text: '{{ .Values.inner }}'\ndeep:\n  - a: '{{ .Values.inner }}'\n");
    }

    private static String shown(String template) {
        List<String> shown = new ArrayList<>();
        for (ValueRead read : flow(template).reads()) {
            Set<Use> uses = new TreeSet<>(read.uses());
            uses.remove(Use.PASSED);
            StringBuilder text = new StringBuilder(
                    read.path().keys().isEmpty()
                            ? "''"
                            : String.join(".", read.path().keys()));
            uses.forEach(use -> text.append(' ').append(use.name().toLowerCase(Locale.ROOT)));
            text.append(uses.contains(Use.WHOLE) && read.isGuarded(read.path()) ? "?" : "");
            read.unguardedParents().forEach(parent -> text.append(" !").append(String.join(".", parent.keys())));
            if (!uses.isEmpty() && !shown.contains(text.toString())) {
                shown.add(text.toString());
            }
        }
        return String.join(", ", shown);
    }

    @Test
    void reads_of_a_subchart_are_of_its_own_values() {
        ChartTree chart = Charts.of(
                "templates/a.yaml", "{{ .Values.db.a }}{{ .Subcharts.db.Values.b }}",
                "charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n",
                "charts/db/templates/a.yaml", "{{ .Values.c }}");
        assertThat(DataFlow.of(chart).reads())
                .extracting(read -> read.path().chart().orElseThrow().name() + " " + read.path() + " " + read.place())
                .containsExactly(
                        "demo .Values.db.a templates/a.yaml:1:4",
                        "db .Values.b templates/a.yaml:1:22",
                        "db .Values.c charts/db/templates/a.yaml:1:4");
    }

    @Test
    void text_in_values_is_told_apart_from_templates() {
        assertThat(flow("{{ tpl .Values.text . }}").reads())
                .extracting(read -> read.path() + " " + read.inText())
                .containsExactly(".Values.text false", ".Values.inner true");
    }

    @Test
    void what_is_set_is_known() {
        assertThat(flow("{{ $_ := set .Values `a` 1 }}{{ $_ := set .Values.b `c` 1 }}")
                        .writes())
                .extracting(DataPath::toString)
                .containsExactly(".Values.a", ".Values.b.c");
        assertThat(shown("{{ range .Values.a }}{{ $_ := set . `Values` $.Values }}{{ include `a` . }}{{ end }}"))
                .contains(", a whole");
        assertThat(shown("{{ .added.b }}{{ $_ := set . `added` .Values.a }}")).isEqualTo("a.b whole !a");
    }

    @Test
    void parts_of_what_lookup_found_are_reads_too() {
        DataFlow flow =
                flow("{{ $s := lookup `v1` `Secret` `n` `s` }}{{ if $s }}{{ $s.data.a }}{{ end }}{{ $s.data.b }}");
        assertThat(flow.lookups())
                .filteredOn(read -> read.path().size() == 2)
                .extracting(
                        read -> read.path() + " " + read.isGuarded(read.path().prefix(0)))
                .containsExactly("lookup.data.a true", "lookup.data.b false");
        assertThat(flow.reads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{ range .Values.a }}{{ .Values.b }}{{ end }}; .Values.b",
                "{{ with .Values.a }}{{ .Release.Name }}{{ end }}; .Release.Name",
                "{{ include `a` .Values }}; .Values.a",
                "{{ include `a` (dict `b` .) }}; .Values.a",
                "{{ range until 3 }}{{ .Chart.Name }}{{ end }}; .Chart.Name",
                "{{ range .Values.a }}{{ $.Values.b }}{{ end }};",
                "{{ include `a` (dict `Values` .Values) }};",
                "{{ include `a` (merge (dict `b` 1) .) }};",
                "{{ include `optional` (dict `extra` 1) }};",
                "{{ with .Values.a }}{{ if .Values }}{{ .Values.b }}{{ end }}{{ end }}; .Values",
            })
    void a_root_object_of_another_dot_is_found(String template, String expected) {
        assertThat(flow(template).lostRoots())
                .extracting(lost -> lost.node().toString())
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{ .Values.a | quote }}; quote; .Values.a;",
                "{{ printf `%s-%s` .Release.Name .Values.a }}; ~-~; .Release.Name .Values.a;",
                "{{ randAlphaNum 5 | b64enc }}; b64enc; ; randAlphaNum",
                "{{ include `a` . }}; print(.Values.a); .Values.a;",
                "{{ .Values.a | default .Chart.Name | trunc 63 }}; trunc; .Values.a .Chart.Name;",
                "{{ .Values.b | default .Values.a }}; .Values.a|.Values.b!1; .Values.a .Values.b;",
            })
    void what_flows_into_an_output_is_known(String template, String shape, String paths, String generators) {
        ChartTree chart = chart(template);
        Node root = Templates.of(chart).files().stream()
                .filter(file -> file.file().path().equals("templates/a.yaml"))
                .findFirst()
                .orElseThrow()
                .root();
        Node.Action action = (Node.Action) TemplateNode.children(root).get(0);
        Flow flow = DataFlow.of(chart).at(action.pipe()).orElseThrow();
        assertThat(flow.toString().replaceAll("\\([0-9a-f]+\\)|\"", "")).isEqualTo(shape);
        assertThat(flow.paths())
                .extracting(DataPath::toString)
                .containsExactlyInAnyOrder(paths == null ? new String[0] : paths.split(" "));
        assertThat(flow.generators())
                .containsExactlyElementsOf(
                        Optional.ofNullable(generators).stream().toList());
    }

    @Test
    void recursion_and_maps_that_hold_themselves_end() {
        String recursive = "{{ define `r` }}{{ include `r` (dict `in` .) }}{{ .Values.a }}{{ end }}{{ include `r` . }}"
                + "{{ $d := dict }}{{ $_ := set $d `d` $d }}{{ include `print` $d }}{{ $d.d.d.d.x }}"
                + "{{ range .Values.a }}{{ range . }}{{ range . }}{{ $d = list $d . }}{{ end }}{{ end }}{{ end }}{{ $d }}";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(flow(recursive).isComplete()).isTrue());
    }
}
