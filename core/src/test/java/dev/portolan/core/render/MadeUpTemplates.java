package dev.portolan.core.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Templates for property tests: mostly calls that fit their functions, some that do not. They know no function whose answer
 * depends on chance, time, or the order of a map.
 */
final class MadeUpTemplates {
    /** The values that templates read. */
    static final String VALUES = """
            s: Some text
            e: ""
            i: 3
            f: 2.5
            big: 12345678901
            t: true
            n: null
            l: [b, a, c, a]
            nums: [3, 1.5, -2]
            m: {k: v, n: {deep: [1, {x: y}]}, "9": nine}
            """;

    /** Functions by the types of their arguments; the last type may come through a pipe. */
    private static final String[] FUNCTIONS = """
            S: upper S, lower S, title S, untitle S, trim S, nospace S, swapcase S, initials S, snakecase S, camelcase S
            S: kebabcase S, quote A, squote A, toString A, b64enc S, b64dec S, b32enc S, sha256sum S, adler32sum S, html A
            S: js A, urlquery A, print A A, println A, cat A A, trunc I S, abbrev I S, repeat I S, indent I S, nindent I S
            S: replace S S S, trimPrefix S S, trimSuffix S S, trimAll S S, substr I I S, plural S S I, join S L, toJson A
            S: toYaml A, toPrettyJson A, toRawJson A, typeOf A, kindOf A, printf S A, printf S A A, wrap I S, wrapWith I S S
            S: regexReplaceAll P S S, regexReplaceAllLiteral P S S, regexFind P S, regexQuoteMeta S, default S S, base S, dir S
            S: clean S, ext S, duration I, durationRound S, required S A, tpl S D, ternary S S B, coalesce S S, snakecase S
            S: toToml D, semver V, osBase S, trimAll S S, first L, last L, get D K, dig K S D, index L I, index D K
            I: len A, add A A, add1 A, sub A A, mul A A, div A A, mod A A, max A A, min A A, int A, int64 A, atoi S, toDecimal A
            I: ternary I I B, default I I
            F: float64 A, addf A A, subf A A, mulf A A, divf A A, maxf A A, minf A A, floor A, ceil A, round A I
            B: eq A A, ne A A, lt N N, le N N, gt N N, ge N N, not A, and A A, or A A, empty A, contains S S, hasPrefix S S
            B: hasSuffix S S, hasKey D K, has A L, regexMatch P S, semverCompare R V, kindIs S A, typeIs S A, isAbs S, any A A
            B: all A A, deepEqual A A, typeIsLike S A
            L: list A A A, list, splitList S S, initial L, rest L, uniq L, without L A, reverse L, append L A, prepend L A
            L: concat L L, compact L, slice L I, until I, untilStep I I I, sortAlpha L, toStrings L, regexFindAll P S I
            L: regexSplit P S I, fromJsonArray J, fromYamlArray J, chunk I L, tuple A A, mustFirst L, split S S
            D: dict K A, dict K A K A, set D K A, unset D K, pick D K, omit D K, merge D D, mergeOverwrite D D, deepCopy D
            D: fromJson J, fromYaml J
            """.split("\n");

    private static final String[] WORDS = """
            "" "a" "Some Words" "camelCase-x_y" "a,b" "  x" "1" "héé" "10Mi" `raw\\n` "a\\tb" "%v" "%d-%s" "%5.2f|%q" "3.7"
            """.strip().split(" (?=[\"`])");
    private static final String[] INTEGERS = "0 1 2 3 -1 7 10 0x1F 'a' 1_000 -5".split(" ");
    private static final String[] FLOATS = "0.0 1.5 -2.25 1e3 1e21 1e-7 3.0 .5".split(" ");
    private static final String[] PATTERNS = "`a` `[a-z]+` `(\\w)(\\d)?` `^` `` `x*` `(` `é|o`".split(" ");
    private static final String[] VERSIONS = "`1.2.3` `v2.0` `1.2.3-rc.1+b` `x` `1`".split(" ");
    private static final String[] RANGES = "`^1.2` `>=1.0,<2` `~1` `1.x` `*` `>1.2.3-0` `=>`".split(" ");
    private static final String[] JSON =
            "`{\"a\":[1,2.5,null]}` `[1,\"x\",{\"b\":true}]` `a: 1` `- x` `null` `{` `3`".split(" (?=`)");
    private static final String[] KEYS = "`k` `n` `a` `9`".split(" ");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int variables;

    private MadeUpTemplates(long seed) {
        this.random = new Random(seed);
    }

    /** Templates of a few actions. One is made from one number, so a smaller one is not to be had by shrinking. */
    static Arbitrary<String> templates() {
        return Arbitraries.longs().withoutEdgeCases().map(seed -> new MadeUpTemplates(seed).template());
    }

    private String template() {
        int actions = 1 + random.nextInt(3);
        for (int i = 0; i < actions; i++) {
            action(2);
        }
        return text.toString();
    }

    private void action(int depth) {
        text.append(one("", " ", "\n", "x ", "  \n\t", "é"));
        String open = one("{{", "{{ ", "{{- ");
        String close = one("}}", " }}", " -}}");
        switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 1 -> {
                text.append(open).append(" if ").append(expression('A', 2)).append(close);
                action(depth - 1);
                if (random.nextBoolean()) {
                    text.append("{{ else if ").append(expression('B', 1)).append(" }}");
                    action(depth - 1);
                }
                text.append("{{ else -}} no {{- end }}");
            }
            case 2 -> {
                text.append(open)
                        .append(" range $k, $v := ")
                        .append(expression(one('L', 'D', 'I'), 1))
                        .append(close);
                text.append("{{ $k }}={{ $v }}");
                action(depth - 1);
                text.append(one("{{ break }}", "{{ continue }}", "")).append("{{ else }}none{{ end }}");
            }
            case 3 -> {
                text.append(open).append(" with ").append(expression('A', 2)).append(close);
                text.append("{{ . | toJson }}{{ else }}without{{ end }}");
            }
            case 4 -> {
                String name = "$x" + variables++;
                text.append(open)
                        .append(' ')
                        .append(name)
                        .append(" := ")
                        .append(expression('A', 2))
                        .append(close);
                text.append("{{ ")
                        .append(name)
                        .append(one("", " | toJson", ".k", " | quote"))
                        .append(" }}");
            }
            case 5 ->
                text.append("{{/* ")
                        .append(one("note", "{{ x", "*"))
                        .append(" */}}")
                        .append(one("a", " b"));
            default ->
                text.append(open)
                        .append(expression(one('A', 'S', 'I', 'F', 'B', 'L', 'D'), 3))
                        .append(close);
        }
        text.append(one("", "\n", " y"));
    }

    /** An expression that mostly has the type of this letter. */
    private String expression(char type, int depth) {
        if (random.nextInt(25) == 0) {
            return leaf(one('S', 'I', 'F', 'B', 'L', 'D', 'E'));
        }
        char wanted = switch (type) {
            case 'A' -> one('S', 'I', 'F', 'B', 'L', 'D', 'E');
            case 'N' -> one('I', 'F', 'S');
            default -> type;
        };
        if (depth == 0 || random.nextInt(3) == 0 || "SIFBLD".indexOf(wanted) < 0) {
            return leaf(wanted);
        }
        List<String> functions = new ArrayList<>();
        for (String line : FUNCTIONS) {
            if (line.charAt(0) == wanted) {
                functions.addAll(List.of(line.substring(3).split(", ", -1)));
            }
        }
        return call(functions.get(random.nextInt(functions.size())).split(" ", -1), depth);
    }

    private String call(String[] signature, int depth) {
        int arguments = signature.length - 1;
        boolean piped = arguments > 0 && random.nextBoolean();
        StringBuilder call = new StringBuilder("(");
        if (piped) {
            call.append(expression(signature[arguments].charAt(0), depth - 1)).append(" | ");
        }
        call.append(signature[0]);
        for (int i = 1; i <= (piped ? arguments - 1 : arguments); i++) {
            call.append(' ').append(expression(signature[i].charAt(0), depth - 1));
        }
        return call.append(')').toString();
    }

    private String leaf(char type) {
        return switch (type) {
            case 'S' -> random.nextInt(4) == 0 ? one(".Values.s", ".Values.e", ".Release.Name") : one(WORDS);
            case 'I' -> random.nextInt(4) == 0 ? one(".Values.i", ".Values.big", "(len .Values.l)") : one(INTEGERS);
            case 'F' -> random.nextInt(4) == 0 ? ".Values.f" : one(FLOATS);
            case 'B' -> one("true", "false", ".Values.t");
            case 'L' -> one(".Values.l", ".Values.nums", "(list 1 \"b\" nil)", "(list)", "(tuple 2.5 true)");
            case 'D' -> one(".Values.m", "(dict \"k\" 1)", "(dict)", ".Values.m.n");
            case 'E' -> one("nil", ".Values.n", ".Values.absent", ".Values.m.absent");
            case 'P' -> one(PATTERNS);
            case 'V' -> one(VERSIONS);
            case 'R' -> one(RANGES);
            case 'J' -> one(JSON);
            default -> one(KEYS);
        };
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
