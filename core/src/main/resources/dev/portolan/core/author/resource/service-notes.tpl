
{{- if eq [[type]] "ClusterIP" }}

Reach [[name]] from this machine:
  kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ [[fullname]] }} {{ [[port]] }}:{{ [[port]] }}
{{- else if eq [[type]] "NodePort" }}

Reach [[name]] on any node, at the port that this command prints:
  kubectl --namespace {{ .Release.Namespace }} get service {{ [[fullname]] }} -o jsonpath='{.spec.ports[0].nodePort}'
{{- else }}

Reach [[name]] at port {{ [[port]] }} of the address that this command prints; the load balancer may take some minutes:
  kubectl --namespace {{ .Release.Namespace }} get service {{ [[fullname]] }} -o jsonpath='{.status.loadBalancer.ingress[0]}'
{{- end }}
