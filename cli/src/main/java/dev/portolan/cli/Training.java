package dev.portolan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a command, so that the launcher's class-data archive for it holds its classes: {@code Training COMMAND DIRECTORY},
 * where the directory is an empty one to work in, and the command {@code template}, {@code lint} or {@code all}. An archive
 * of little more than one command needs starts soonest.
 */
final class Training {
    /** One of each construct of templates, and the functions that charts use most, found as the text is parsed. */
    private static final String TEMPLATE = """
            {{- define "part" }}{{ .Values.image.tag }}{{ end -}}
            {{- define "all" }}
            {{- $list := list "a" 1 2.5 true nil -}}
            {{- range $i, $item := $list }}{{ if eq $i 3 }}{{ break }}{{ else }}{{ continue }}{{ end }}{{ else }}{{ end -}}
            {{- with (dict "a" (dict "b" 1)).a }}{{ .b }}{{ else with $.Values }}{{ .image.tag | quote }}{{ end -}}
            {{- template "part" . }}{{ include "part" . | nindent 2 }}{{ tpl "{{ .Release.Name }}" . }}
            {{- if and (not .Values.none) (or false (ne 1 2)) (gt 2 1) (lt 1 2) (ge 1 1) (le 1 1) }}{{ printf "%s %d" "a" 1 }}{{ end }}
            {{- if .Capabilities.APIVersions.Has "batch/v1" }}{{ semverCompare ">=1.20-0" .Capabilities.KubeVersion.Version }}{{ end }}
            {{- $_ := set (dict) "a" (.Files.Get "none") }}{{ toYaml .Values.image | indent 2 }}
            {{- if false }}
            {{ abbrev }}{{ add }}{{ append }}{{ b64dec }}{{ b64enc }}{{ cat }}{{ ceil }}{{ coalesce }}{{ compact }}{{ concat }}
            {{ contains }}{{ date }}{{ deepCopy }}{{ default }}{{ dig }}{{ div }}{{ empty }}{{ fail }}{{ first }}{{ float64 }}
            {{ floor }}{{ fromJson }}{{ fromYaml }}{{ genCA }}{{ genSelfSignedCert }}{{ genSignedCert }}{{ get }}{{ has }}
            {{ hasKey }}{{ hasPrefix }}{{ hasSuffix }}{{ htpasswd }}{{ index }}{{ int }}{{ int64 }}{{ join }}{{ kebabcase }}
            {{ keys }}{{ kindIs }}{{ kindOf }}{{ last }}{{ len }}{{ lookup }}{{ lower }}{{ max }}{{ merge }}{{ mergeOverwrite }}
            {{ min }}{{ mod }}{{ mul }}{{ mustMergeOverwrite }}{{ mustRegexReplaceAll }}{{ now }}{{ omit }}{{ pick }}{{ pluck }}
            {{ print }}{{ println }}{{ randAlphaNum }}{{ regexFind }}{{ regexMatch }}{{ regexReplaceAll }}
            {{ regexReplaceAllLiteral }}{{ regexSplit }}{{ repeat }}{{ replace }}{{ required }}{{ rest }}{{ round }}{{ semver }}
            {{ seq }}{{ sha256sum }}{{ slice }}{{ snakecase }}{{ sortAlpha }}{{ split }}{{ splitList }}{{ squote }}{{ sub }}
            {{ substr }}{{ ternary }}{{ title }}{{ toJson }}{{ toPrettyJson }}{{ toRawJson }}{{ toString }}{{ toStrings }}
            {{ toToml }}{{ trim }}{{ trimAll }}{{ trimPrefix }}{{ trimSuffix }}{{ trunc }}{{ tuple }}{{ typeIs }}{{ typeOf }}
            {{ uniq }}{{ unset }}{{ until }}{{ untilStep }}{{ upper }}{{ urlParse }}{{ uuidv4 }}{{ values }}{{ without }}
            {{ end }}
            {{- end }}
            """;

    private static final String MANIFEST = """
            {{- $_ := include "all" . }}
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{ .Release.Name | quote }}
              annotations: {"helm.sh/hook": test}
              labels:
                replicas: "{{ .Values.replicaCount }}"
                version: {{ .Chart.AppVersion | replace "+" "_" }}
            spec:
              containers:
                - name: web
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                  args: ["-a", 'b']
                  env:
                    {{- toYaml .Values.env | nindent 10 }}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: web}
            """;
    private static final String CHART =
            "apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: \"1.0\"\ntype: application\n";
    private static final String VALUES = """
            # The image.
            image:
              repository: nginx
              tag: "1.27"
            replicaCount: 1
            env: [{name: A, value: "b"}]
            empty: {}
            text: |
              two
              lines
            """;
    private static final String SCHEMA = """
            {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties":
             {"replicaCount": {"type": "integer", "minimum": 0}, "image": {"type": "object", "required": ["tag"],
              "properties": {"tag": {"type": "string", "pattern": "^[0-9.]+$"}}}}}
            """;

    private Training() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[1]);
        Path templates = Files.createDirectories(directory.resolve("web/templates"));
        Files.writeString(directory.resolve("web/Chart.yaml"), CHART);
        Files.writeString(directory.resolve("web/.helmignore"), "# none\n*.bak\n.git/\n");
        Files.writeString(directory.resolve("web/values.yaml"), VALUES);
        Files.writeString(directory.resolve("web/values.schema.json"), SCHEMA);
        Files.writeString(templates.resolve("_helpers.tpl"), TEMPLATE);
        Files.writeString(templates.resolve("pod.yaml"), MANIFEST);
        Files.writeString(templates.resolve("NOTES.txt"), "{{ .Release.Name }}\n");
        switch (args[0]) {
            case "template" -> template(directory);
            case "lint" -> run(directory, "lint", "web");
            default -> {
                template(directory);
                run(directory, "create", "other");
                run(directory, "lint", "web");
                run(directory, "package", "web");
                run(directory, "rules", "host-network");
                run(directory, "template", "--help");
                run(directory, "template", "nowhere");
            }
        }
    }

    private static void template(Path directory) {
        run(directory, "template", "web");
        run(
                directory,
                "template",
                "web",
                "--set",
                "replicaCount=2",
                "--kube-version",
                "1.34",
                "-s",
                "templates/service.yaml");
    }

    private static void run(Path directory, String... args) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Main.run(Console.of(nowhere, nowhere, InputStream.nullInputStream(), directory), args);
    }
}
