package dev.portolan.lint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomResourceSchemasTest {
    private static final Node DEFINITION = node("""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: example.org
              names: {kind: Boat}
              versions:
                - name: v1
                  schema:
                    openAPIV3Schema:
                      type: object
                      required: [spec]
                      properties:
                        spec:
                          type: object
                          required: [sails, crew]
                          properties:
                            sails: {type: integer, minimum: 1}
                            crew: {type: integer, default: 1}
                            port: {x-kubernetes-int-or-string: true}
                            flag: {type: string, nullable: true, enum: [red, blue]}
                            hull:
                              type: object
                              oneOf:
                                - required: [wood]
                                - required: [steel]
                              properties: {wood: {type: string}, steel: {type: string}}
                            cargo: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            labels: {type: object, additionalProperties: {type: string}}
                            pod: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}}
            """);
    private static final CustomResourceSchemas SCHEMAS =
            CustomResourceSchemas.builder().add(DEFINITION).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sails: 2
        sails: 2, port: 80
        sails: 2, port: http
        sails: 2, flag: null
        sails: 2, hull: {wood: oak}
        sails: 2, cargo: {any: {thing: [1]}}
        sails: 2, labels: {a: b}
        sails: 2, pod: {apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {}}
        """)
    void acceptsWhatTheDefinitionAllows(String spec) {
        assertThat(SCHEMAS.validate(boat(spec))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sails: 2, sail: 3             | UNKNOWN_FIELD | spec.sail
        port: 80                      | MISSING_FIELD | spec.sails
        sails: two                    | WRONG_TYPE    | spec.sails
        sails: 0                      | WRONG_VALUE   | spec.sails
        sails: 2, port: 1.5           | WRONG_TYPE    | spec.port
        sails: 2, flag: green         | WRONG_VALUE   | spec.flag
        sails: 2, hull: {tar: x, wood: oak} | UNKNOWN_FIELD | spec.hull.tar
        sails: 2, labels: {a: 1}      | WRONG_TYPE    | spec.labels.a
        """)
    void namesTheFieldAtFault(String spec, SchemaViolation.Kind kind, String path) {
        assertThat(SCHEMAS.validate(boat(spec))).singleElement().satisfies(violation -> {
            assertThat(violation.kind()).isEqualTo(kind);
            assertThat(violation.node().path()).isEqualTo(path);
        });
    }

    @Test
    void knowsOnlyTheVersionsThatAreDefined() {
        assertThat(SCHEMAS.knows("example.org/v1", "Boat")).isTrue();
        assertThat(SCHEMAS.knows("example.org/v2", "Boat")).isFalse();
        assertThat(SCHEMAS.validate(node("apiVersion: example.org/v2\nkind: Boat\nspec: 1\n")))
                .isEmpty();
    }

    @Test
    void suggestsTheNearestKnownField() {
        assertThat(SCHEMAS.validate(boat("sails: 2, prt: 3")))
                .extracting(SchemaViolation::hint)
                .containsExactly("did you mean port?");
    }

    private static Node boat(String spec) {
        return node("apiVersion: example.org/v1\nkind: Boat\nmetadata: {name: b}\nspec: {" + spec + "}\n");
    }

    private static Node node(String yaml) {
        return NodeReader.parse(Source.file(SourceText.of("object.yaml", yaml)))
                .documents()
                .get(0);
    }
}
