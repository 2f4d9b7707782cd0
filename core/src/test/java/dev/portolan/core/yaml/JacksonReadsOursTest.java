package dev.portolan.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What our emitter writes must be YAML to others as well: Jackson's reader, which follows YAML 1.2, and our own must both
 * read back what was written. Texts that only YAML 1.1 takes for something else are quoted, so the two never differ.
 */
class JacksonReadsOursTest {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Property(tries = 300, seed = "20261125")
    void what_is_written_reads_back(@ForAll("trees") Map<String, Object> tree) {
        String text = HelmYaml.write(tree);

        assertThat(HelmYaml.read(text)).as(text).isEqualTo(tree);
        assertThat(YAML.readTree(text)).as(text).isEqualTo(JSON.valueToTree(tree));
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.of(true, false),
                Arbitraries.of(
                        "yes", "off", "0755", "1e3", "null", "~", "2001-01-01", "0x1F", "1_000", "=", "<<", ".5"),
                Arbitraries.doubles().between(-1e6, 1e6).ofScale(3).filter(number -> number != Math.rint(number)));
        Arbitrary<Object> nodes = Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(list -> list),
                        Arbitraries.maps(texts(), inner).ofMaxSize(4).map(map -> map)),
                0,
                3);
        return Arbitraries.maps(texts(), nodes).ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab:#-?[]{},&*!|>'\"%@` \n\t\\é/=~0")
                .ofMaxLength(12);
    }
}
