package dev.portolan.lint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaValidatorTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              creationTimestamp: null
              labels: {app: web}
            spec:
              replicas: 2
              selector:
                matchLabels: {app: web}
              strategy:
                rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}
              template:
                metadata:
                  labels: {app: web}
                spec:
                  containers:
                    - name: web
                      image: nginx:1.27
                      ports:
                        - {name: http, containerPort: 8080, protocol: TCP}
                      resources:
                        limits: {cpu: 1.5, memory: 128Mi}
                        requests: {cpu: 100m, memory: 1e8}
                      env:
                        - name: A
                          value: "1"
            status: {}
            """;

    @Test
    void acceptsACorrectObjectInEveryVersion() {
        for (int minor : KubernetesSchemas.availableMinors()) {
            assertThat(violations("1." + minor, DEPLOYMENT)).isEmpty();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("replicas: 2", "replica: 2", "unknown field spec.replica", "did you mean replicas?"),
                fault(
                        "replicas: 2",
                        "replicas: \"2\"",
                        "expected a whole number at spec.replicas, found the string \"2\"",
                        "remove the quotes"),
                fault(
                        "replicas: 2",
                        "replicas: 2.5",
                        "expected a whole number at spec.replicas, found the number 2.5",
                        ""),
                fault(
                        "replicas: 2",
                        "replicas: -1",
                        "expected a number of at least 0 at spec.replicas, found the number -1",
                        ""),
                fault(
                        "replicas: 2",
                        "replicas: 3000000000",
                        "expected a whole number at spec.replicas, found the number 3000000000",
                        ""),
                fault("replicas: 2", "replicas: [2]", "expected a whole number at spec.replicas, found a list", ""),
                fault(
                        "  selector:\n    matchLabels: {app: web}\n",
                        "",
                        "required field spec.selector is missing",
                        "add selector"),
                fault(
                        "matchLabels: {app: web}",
                        "matchLabels: [app]",
                        "expected a mapping at spec.selector.matchLabels, found a list",
                        ""),
                fault(
                        "- name: web",
                        "- nam: web",
                        "unknown field spec.template.spec.containers[0].nam",
                        "did you mean name?"),
                fault(
                        "image: nginx:1.27",
                        "image: 1.27",
                        "expected a string at spec.template.spec.containers[0].image, found the number 1.27",
                        "write quotes around it (in a template: | quote)"),
                fault(
                        "value: \"1\"",
                        "value: true",
                        "expected a string at spec.template.spec.containers[0].env[0].value, found the boolean true",
                        "write quotes around it (in a template: | quote)"),
                fault(
                        "containerPort: 8080",
                        "containerPort: 80800",
                        "expected a number from 1 to 65535 at spec.template.spec.containers[0].ports[0].containerPort, found the number 80800",
                        ""),
                fault(
                        "protocol: TCP",
                        "protocol: tcp",
                        "expected one of TCP, UDP, SCTP at spec.template.spec.containers[0].ports[0].protocol, found the string \"tcp\"",
                        ""),
                fault(
                        "memory: 128Mi",
                        "memory: 128MB",
                        "expected a quantity such as 500m or 1Gi at spec.template.spec.containers[0].resources.limits.memory, found the string \"128MB\"",
                        ""),
                fault(
                        "creationTimestamp: null",
                        "creationTimestamp: today",
                        "expected a time such as 2026-01-31T12:00:00Z at metadata.creationTimestamp, found the string \"today\"",
                        ""),
                fault(
                        "    spec:\n      containers:",
                        "    spec:\n      dnsPolicy: Clusterfirst\n      containers:",
                        "expected one of ClusterFirst, ClusterFirstWithHostNet, Default, None at spec.template.spec.dnsPolicy, found the string \"Clusterfirst\"",
                        ""));
    }

    private static Arguments fault(String from, String to, String message, String hint) {
        return Arguments.of(from, to, message, hint);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheFault(String from, String to, String message, String hint) {
        assertThat(DEPLOYMENT).contains(from);
        List<SchemaViolation> found = violations("1.36", DEPLOYMENT.replace(from, to));
        assertThat(found).extracting(SchemaViolation::message).contains(message);
        assertThat(found)
                .filteredOn(violation -> violation.message().equals(message))
                .extracting(SchemaViolation::hint)
                .containsExactly(hint);
    }

    @Test
    void checksBase64AndEntriesOfLists() {
        assertThat(violations("1.34", "apiVersion: v1\nkind: Secret\ndata: {a: YWI=, b: YWI, c: '%%'}\n"))
                .extracting(SchemaViolation::message)
                .containsExactly("expected text in base64 at data.c, found the string \"%%\"");
        assertThat(violations("1.34", """
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        spec:
                          accessModes: [ReadWriteOnce, ReadWrite, null]
                        """))
                .extracting(SchemaViolation::kind)
                .containsExactly(SchemaViolation.Kind.WRONG_VALUE, SchemaViolation.Kind.WRONG_TYPE);
    }

    @Test
    void everyConstraintIsOnAPropertyThatExists() {
        for (String subject : Constraint.subjects()) {
            int dot = subject.indexOf('.');
            boolean exists = KubernetesSchemas.availableMinors().stream().anyMatch(minor -> {
                ObjectType type = KubernetesSchemas.of("1." + minor).type(subject.substring(0, dot));
                return type != null && type.property(subject.substring(dot + 1)) != null;
            });
            assertThat(exists).as(subject).isTrue();
        }
    }

    private static List<SchemaViolation> violations(String version, String yaml) {
        KubernetesSchemas schemas = KubernetesSchemas.of(version);
        Node object = NodeReader.parse(Source.file(SourceText.of("object.yaml", yaml)))
                .documents()
                .get(0);
        ObjectType type =
                schemas.kind(object.get("apiVersion").text(), object.get("kind").text());
        assertThat(type).isNotNull();
        return new SchemaValidator(schemas).validate(object, type);
    }
}
