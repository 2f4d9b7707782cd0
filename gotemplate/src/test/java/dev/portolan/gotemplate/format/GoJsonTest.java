package dev.portolan.gotemplate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoSlice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"b\": [1, 2.50, -0], \"a\": {}} | {\"a\":{},\"b\":[1,2.5,-0]}",
                "[1e21, 1e20, 1e-6, 1e-7, 123456789012345678] | [1e+21,100000000000000000000,0.000001,1e-7,123456789012345680]",
                "\"<a>&\\u2028\\u00e9\\/\" | \"\\u003ca\\u003e\\u0026\\u2028é/\"",
                "\"\\ud800x\\ud83d\\ude00\" | \"\uFFFDx\uD83D\uDE00\"",
                "[[[]], null, true, false] | [[[]],null,true,false]",
                "{\"a\":1,\"a\":2} | {\"a\":2}",
            })
    void reads_and_writes_as_Go(String text, String written) {
        assertThat(GoJson.write(GoJson.read(text))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | unexpected end of JSON input",
                "[1, | unexpected end of JSON input",
                "[1,] | invalid character ']' looking for beginning of value",
                "{\"a\":1,} | invalid character '}' looking for beginning of object key string",
                "{a} | invalid character 'a' looking for beginning of object key string",
                "{\"a\" 1} | invalid character '1' after object key",
                "{\"a\":1 \"b\"} | invalid character '\"' after object key:value pair",
                "[1 2] | invalid character '2' after array element",
                "1 2 | invalid character '2' after top-level value",
                "nul1 | invalid character '1' in literal null (expecting 'l')",
                "01 | invalid character '1' after top-level value",
                "1.x | invalid character 'x' after decimal point in numeric literal",
                "é | invalid character 'Ã' looking for beginning of value",
                "'a' | invalid character '\\'' looking for beginning of value",
                "\"\\x\" | invalid character 'x' in string escape code",
                "1e999 | json: cannot unmarshal number 1e999 into Go value of type float64",
            })
    void names_errors_as_Go(String text, String message) {
        assertThatThrownBy(() -> GoJson.read(text))
                .isInstanceOf(GoJsonException.class)
                .hasMessage(message);
    }

    @Test
    void tells_nil_slices_and_bytes_from_other_lists() {
        Object value = Map.of(
                "nil", GoSlice.nil("string"), "none", List.of(), "bytes", GoSlice.of("uint8", List.of(GoInt.of(104))));
        assertThat(GoJson.write(value)).isEqualTo("{\"bytes\":\"aA==\",\"nil\":null,\"none\":[]}");
    }

    @Test
    void indents_and_leaves_HTML_alone_on_request() {
        assertThat(GoJson.writeIndented(Map.of("a", List.of(1L, Map.of())), "  "))
                .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ]\n}");
        assertThat(GoJson.writeRaw("<&>")).isEqualTo("\"<&>\"");
    }

    @Test
    void refuses_deep_nesting_and_numbers_that_JSON_lacks() {
        assertThatThrownBy(() -> GoJson.read("[".repeat(100_000)))
                .hasMessage("invalid character '[' exceeded max depth");
        assertThatThrownBy(() -> GoJson.write(Double.NaN)).hasMessage("json: unsupported value: NaN");
    }
}
