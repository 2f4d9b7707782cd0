
{{- if [[enabled]] }}

[[name]] is served at:
{{- range [[hosts]] }}
  http{{ if $[[tls]] }}s{{ end }}://{{ .host }}
{{- end }}
{{- end }}
