package dev.portolan.core.render;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** YAML documents for property tests: well-formed ones in all styles, and soups of what YAML is made of. */
final class MadeUpYaml {
    private MadeUpYaml() {}

    /** Mappings and sequences of scalars, in block and flow style. */
    static Arbitrary<String> documents() {
        Arbitrary<String> flow = Arbitraries.lazyOf(
                () -> scalar(),
                () -> flow().list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]"),
                () -> Combinators.combine(key(), flow())
                        .as((key, value) -> key + ": " + value)
                        .list()
                        .ofMaxSize(3)
                        .map(entries -> "{" + String.join(", ", entries) + "}"));
        return Arbitraries.oneOf(mapping(3), sequence(3), flow.map(text -> "k: " + text + "\n"));
    }

    /** Anything; most of it is no YAML. */
    static Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a", "b", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "  ", " ", "\t", "[", "]", "{", "}",
                        ", ", "#", " # c", "'", "\"", "\\", "&x ", "*x", "*y ", "? ", "|", ">", "|-", ">+", "|2",
                        "!!str ", "!t ", "~", "null", "1", "1.5", "0x1f", "<<: ", "---\n", "...\n", "%", "@", "`", "é",
                        "\u0085", "\r\n", "\n\n", "=", "yes", "\\n", "''", "\\x41")
                .list()
                .ofMinSize(1)
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> flow() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, scalar()),
                Tuple.of(1, scalar().list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]")),
                Tuple.of(1, Combinators.combine(key(), scalar()).as((key, value) -> "{" + key + ": " + value + "}")));
    }

    private static Arbitrary<String> mapping(int depth) {
        return Combinators.combine(key(), value(depth))
                .as((key, value) -> key + ":" + value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(entries -> String.join("", entries));
    }

    private static Arbitrary<String> sequence(int depth) {
        return value(depth)
                .map(value -> "-" + value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(items -> String.join("", items));
    }

    /** What follows a colon or a dash: a scalar on the same line, or lines of their own. */
    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> inline = Arbitraries.oneOf(flow(), block()).map(text -> " " + text + "\n");
        if (depth == 0) {
            return inline;
        }
        Arbitrary<String> nested =
                Arbitraries.oneOf(mapping(depth - 1), sequence(depth - 1)).map(text -> "\n" + indented(text));
        return Arbitraries.frequencyOf(Tuple.of(3, inline), Tuple.of(1, nested));
    }

    private static String indented(String text) {
        return "  " + text.substring(0, text.length() - 1).replace("\n", "\n  ") + "\n";
    }

    /** Block scalars, whose lines stand one level deeper than any key. */
    private static Arbitrary<String> block() {
        Arbitrary<String> line =
                Arbitraries.of("x", "two words", "", "  deeper", "# no comment", "a: b", "tail ", "- i", "é", "\"q\"");
        return Combinators.combine(
                        Arbitraries.of("|", "|-", "|+", ">", ">-", ">+"),
                        line.list().ofMinSize(1).ofMaxSize(4))
                .as((header, lines) -> header + "\n    x"
                        + String.join("", lines.stream().map(l -> "\n    " + l).toList()));
    }

    private static Arbitrary<String> key() {
        return Arbitraries.of(
                "a",
                "b",
                "c1",
                "c10",
                "c9",
                "yes",
                "null",
                "1",
                "~",
                "\"q k\"",
                "'s'",
                "a.b/c",
                "n",
                "on",
                "0x10",
                "é",
                "\"\"",
                "true",
                "-x",
                "<<",
                "2024-01-02",
                "\"\\u0041\"",
                "k k");
    }

    private static Arbitrary<String> scalar() {
        Arbitrary<String> words = Arbitraries.of(
                "x",
                "",
                "~",
                "null",
                "true",
                "no",
                "On",
                "y",
                "1",
                "-1",
                "+1",
                "007",
                "0o7",
                "0b1",
                "0x1F",
                "1_000",
                "1.5",
                "1.",
                ".5",
                "1e3",
                "1e-7",
                "1E400",
                ".inf",
                "-.INF",
                ".nan",
                "12345678901234567890",
                "9007199254740993",
                "1:30",
                "190:20:30",
                "2024-01-02",
                "2024-01-02T03:04:05Z",
                "0.1e+2",
                "1,000",
                "two words",
                "it's",
                "a:b",
                "a #b",
                "a# b",
                "*.x",
                "x*",
                "%a",
                "-",
                "--",
                "=",
                "<<",
                "!!str 1",
                "!!int \"1\"",
                "!!float 1",
                "!!binary aGk=",
                "!custom x",
                "''",
                "'it''s'",
                "\"a\\tb\"",
                "\"\\x41\\u00e9\\U0001F600\"",
                "\"a\\\n  b\"",
                "'yes'",
                "\"1\"",
                "' '",
                "\" x \"",
                "\"\\0\"",
                "\"\\e\"",
                "\"\\u0085\"",
                "é",
                "😀",
                "\u00a0",
                "0.0",
                "-0",
                "-0.0",
                "1e21",
                "1e20",
                "123456789012345680000",
                "0777",
                "08",
                "1__0",
                "_1",
                "0x",
                "1e",
                "1e+",
                "+.5",
                "-.5e1",
                "null ",
                "NULL",
                "Null",
                "TRUE",
                "oFF",
                "OFF",
                "N");
        Arbitrary<String> quoted = Arbitraries.strings()
                .withChars("aB1 :#-'\\\"{}[],&*!|>%@`?é\u0085\u2028\ufeff")
                .ofMaxLength(8)
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        return Arbitraries.frequencyOf(Tuple.of(5, words), Tuple.of(1, quoted), Tuple.of(1, longText()));
    }

    /** Texts that are folded when they are written. */
    private static Arbitrary<String> longText() {
        return Arbitraries.of("word", "a", "longer-word", "with: colon", "  ", "#", "'", "-", "é", "1")
                .list()
                .ofMinSize(10)
                .ofMaxSize(40)
                .map(words -> "\"" + String.join(" ", words) + "\"");
    }
}
