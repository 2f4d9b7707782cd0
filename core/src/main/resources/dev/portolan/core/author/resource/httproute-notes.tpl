
{{- if and [[enabled]] [[hostnames]] }}

[[name]] is served by its Gateway at:
{{- range [[hostnames]] }}
  {{ . }}
{{- end }}
{{- end }}
