package dev.portolan.core.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesSchemaTest {
    private static final String DRAFT_7 =
            "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"properties\": {\"a\": ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'integer'}                       | x          | a is a string; the schema wants a whole number",
                "{'type': ['array', 'null']}               | {}         | a is a mapping; the schema wants null or a list",
                "{'const': 3}                              | 4          | a is 4; the schema wants 3",
                "{'enum': ['up', 'down']}                  | Up         | a is 'Up'; the schema allows 'up', 'down'",
                "{'format': 'ipv4'}                        | 1.2.3      | a is not written as ipv4, as the schema wants it",
                "{'pattern': '^[a-z]+$'}                   | A          | a does not match the pattern ^[a-z]+$ of the schema",
                "{'minLength': 2}                          | x          | a has 1 character; the schema wants at least 2",
                "{'maxItems': 1}                           | [1, 2]     | a has 2 entries; the schema wants at most 1",
                "{'minProperties': 1}                      | {}         | a has 0 keys; the schema wants at least 1",
                "{'minimum': 1}                            | 0          | a is 0; the schema wants at least 1",
                "{'exclusiveMaximum': 5}                   | 5          | a is 5; the schema wants less than 5",
                "{'multipleOf': 2}                         | 3          | a is 3; the schema wants a multiple of 2",
                "{'uniqueItems': true}                     | [1, 1]     | a has two equal entries; the schema wants them to differ",
                "{'required': ['b']}                       | {}         | a.b is missing; the schema requires it",
                "{'dependencies': {'b': ['c']}}            | {b: 1}     | a.c is missing; the schema requires it",
                "{'additionalProperties': false}           | {b: 1}     | a.b is none of the keys that the schema allows",
                "{'propertyNames': {'maxLength': 1}}       | {bb: 1}    | a.bb is no name that the schema allows",
                "{'items': {'type': 'string'}}             | [x, 1]     | a[1] is a number; the schema wants a string",
                "{'contains': {'const': 1}}                | [2]        | a lacks an entry that the schema asks for",
                "{'not': {'type': 'string'}}               | x          | a is what the schema rules out",
                "false                                     | x          | a is not allowed by the schema",
                "{'oneOf': [{'type': 'number'}, {'type': 'string'}]} | true | a is a boolean; the schema wants a number or a string",
                "{'oneOf': [{}, {'type': 'string'}]}       | x          | a fits two alternatives of the schema, which allows just one",
                "{'anyOf': [{'type': 'string'}, {'required': ['b']}]} | {} | a.b is missing; the schema requires it",
                "{'anyOf': [{'minLength': 2}, {'pattern': '^y'}]} | x | a fits none of the 2 alternatives of the schema: "
                        + "a has 1 character and the schema wants at least 2, or a does not match the pattern ^y of the schema",
                "{'if': {'required': ['b']}, 'then': {'required': ['c']}} | {b: 1} | a.c is missing; the schema requires it"
            })
    void says_what_does_not_fit(String schema, String value, String message) {
        Chart chart = chart(DRAFT_7 + json(schema) + "}}", "a: " + value + "\n");
        assertThat(ValuesSchema.violations(chart, chart.values()))
                .extracting(ValueViolation::message)
                .containsExactly(json(message));
    }

    @Test
    void names_the_line_of_the_keyword_and_what_to_do() {
        Chart chart = chart("""
                {
                  "properties": {
                    "image": {
                      "additionalProperties": false,
                      "properties": {"tag": {"type": "string"}}
                    }
                  }
                }
                """, "image: {tga: 1, tag: 2}\n");
        List<String> seen = new ArrayList<>();
        for (ValueViolation violation : ValuesSchema.violations(chart, chart.values())) {
            seen.add(violation.path() + " " + violation.schema() + " " + violation.hint());
        }
        assertThat(seen)
                .containsExactly(
                        "[image, tag] values.schema.json:5:30 put it in quotes",
                        "[image, tga] values.schema.json:4:7 did you mean tag?");
    }

    @Test
    void passes_over_what_lies_outside_of_the_chart() {
        Chart chart = chart(
                "{\"properties\": {\"a\": {\"$ref\": \"https://example.org/a.json\"}, \"b\": {\"type\": \"string\"}}}",
                "a: 1\nb: 1\n");
        assertThat(ValuesSchema.violations(chart, chart.values()))
                .extracting(ValueViolation::path)
                .containsExactly(List.of("b"));
        assertThatThrownBy(() -> ValuesSchema.validate(chart, chart.values()))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("https://example.org/a.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'object',}                                | schema-json",
                "{'type': 'thing'}                                  | schema-broken",
                "{'properties': {'a': {'$ref': '#/definitions/a'}}} | schema-reference",
                "{'properties': {'a': {'pattern': '(?=a)'}}}        | schema-pattern",
                "{'patternProperties': {'(?=a)': true}}             | schema-pattern",
                "{'$schema': 'https://example.org/mine'}            | schema-remote"
            })
    void tells_what_is_wrong_with_a_schema(String schema, String code) {
        List<Problem> problems = ValuesSchema.problems(ChartFile.of("values.schema.json", json(schema)));
        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertThat(problems.get(0).location())
                .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(1));
    }

    private static Chart chart(String schema, String values) {
        Map<String, String> files = Map.of(
                "Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.0.0\n",
                "values.yaml", values,
                "values.schema.json", schema);
        List<ChartFile> list = new ArrayList<>();
        files.forEach((name, text) -> list.add(ChartFile.of(name, text)));
        return ChartReader.create().read(ChartSource.of("demo", list));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
