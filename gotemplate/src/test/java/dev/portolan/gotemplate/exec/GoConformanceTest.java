package dev.portolan.gotemplate.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Go's own text/template answered, recorded by {@code etc/record-templates}. */
class GoConformanceTest {
    private static final FunctionTable FUNCTIONS = FunctionTable.of(FunctionSet.EMPTY);

    @ParameterizedTest
    @ValueSource(strings = {"builtins", "control", "formats", "literals", "print", "verbs"})
    void everyAnswerIsGos(String file) throws IOException {
        List<String> different = new ArrayList<>();
        String template = "";
        int cases = 0;
        for (String line : resource(file + ".txt").split("\n", -1)) {
            if (line.startsWith("template ")) {
                template = line.substring("template ".length());
            } else if (line.startsWith("output ") || line.startsWith("error ")) {
                cases++;
                String answer = answer(GoQuote.unquote(template));
                if (!answer.equals(line) && !isKnown(line)) {
                    different.add(template + "\n  Go   " + line + "\n  here " + answer);
                }
            }
        }
        assertThat(cases).isPositive();
        assertThat(different).isEmpty();
    }

    /** Imaginary numbers are refused; addresses differ from run to run. */
    private static boolean isKnown(String line) {
        return line.contains("0xc000");
    }

    private static String answer(String template) throws IOException {
        try {
            TemplateSet set = TemplateSet.builder(FUNCTIONS)
                    .add(FUNCTIONS.parse(SourceText.of("t", template)))
                    .build();
            String text = TemplateRun.of(set).missingKey(MissingKey.ZERO).execute("t", data());
            return "output " + GoQuote.quote(text);
        } catch (ParseException | TemplateException e) {
            return "error " + GoQuote.quote(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data() throws IOException {
        Map<String, Object> data = (Map<String, Object>) GoJson.read(resource("data.json"));
        data.put("int", GoInt.of(7));
        data.put("int64", -8L);
        data.put("uint8", GoInt.of(Kind.UINT8, 200));
        data.put("strings", GoSlice.ofStrings(List.of("x", "y")));
        data.put("stringMap", GoMap.ofStrings(Map.of("a", "1")));
        List<Object> bytes = new ArrayList<>();
        for (byte b : GoString.bytes("hé")) {
            bytes.add(GoInt.of(Kind.UINT8, b & 0xFF));
        }
        data.put("bytes", GoSlice.of("uint8", bytes));
        return data;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = GoConformanceTest.class.getResourceAsStream("/conformance/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
