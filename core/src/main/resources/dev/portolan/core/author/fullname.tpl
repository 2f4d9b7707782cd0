{{- if [[fullnameOverride]] }}
{{- [[fullnameOverride]] | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name [[nameOverride]] }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
