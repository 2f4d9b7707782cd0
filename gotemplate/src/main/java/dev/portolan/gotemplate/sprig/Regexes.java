package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.value.GoSlice;
import java.util.ArrayList;
import java.util.List;

/** Regular expressions in RE2's syntax, which has no look-around and no back-references. */
final class Regexes {
    private Regexes() {}

    static FunctionSet functions() {
        String find = "(regex string, text string) string";
        String all = "(regex string, text string, count int) []string";
        String replace = "(regex string, text string, replacement string) string";
        return FunctionSet.builder()
                .add("regexMatch", "(regex string, text string) bool", Regexes::matches)
                .add(
                        "mustRegexMatch",
                        "(regex string, text string) bool",
                        call -> compiled(call).isFoundIn(text(call)))
                .add("regexFind", find, call -> panicking(call).find(text(call)))
                .add("mustRegexFind", find, call -> compiled(call).find(text(call)))
                .add("regexFindAll", all, call -> findAll(panicking(call), call))
                .add("mustRegexFindAll", all, call -> findAll(compiled(call), call))
                .add(
                        "regexReplaceAll",
                        replace,
                        call -> panicking(call).replaceAll(text(call), call.string(2), call.execution()))
                .add(
                        "mustRegexReplaceAll",
                        replace,
                        call -> compiled(call).replaceAll(text(call), call.string(2), call.execution()))
                .add(
                        "regexReplaceAllLiteral",
                        replace,
                        call -> panicking(call).replaceAllLiteral(text(call), call.string(2), call.execution()))
                .add(
                        "mustRegexReplaceAllLiteral",
                        replace,
                        call -> compiled(call).replaceAllLiteral(text(call), call.string(2), call.execution()))
                .add("regexSplit", all, call -> split(panicking(call), call))
                .add("mustRegexSplit", all, call -> split(compiled(call), call))
                .add("regexQuoteMeta", "(text string) string", call -> quoteMeta(call.string(0)))
                .build();
    }

    /** An expression that cannot be read matches nothing. */
    private static boolean matches(Call call) {
        GoRegex regex;
        try {
            regex = compiled(call);
        } catch (FunctionException e) {
            return false;
        }
        return regex.isFoundIn(text(call));
    }

    private static GoRegex compiled(Call call) {
        return GoRegex.compile(call.string(0));
    }

    /** As Go's {@code MustCompile}, whose panic says more than the error. */
    private static GoRegex panicking(Call call) {
        try {
            return compiled(call);
        } catch (FunctionException e) {
            throw new FunctionException(
                    "regexp: Compile(" + GoRegex.quoted(call.string(0)) + "): " + e.getMessage(), e);
        }
    }

    /** The text to search, its length counted as work. */
    private static String text(Call call) {
        call.execution().charge(call.string(0).length() + call.string(1).length());
        return call.string(1);
    }

    private static GoSlice findAll(GoRegex regex, Call call) {
        String text = text(call);
        List<String> found = new ArrayList<>();
        for (GoRegex.Match match : regex.matches(text, call.integer(2))) {
            found.add(match.text());
        }
        return found.isEmpty() ? GoSlice.nil("string") : GoSlice.ofStrings(found);
    }

    /** Go's {@code Regexp.Split}. */
    private static GoSlice split(GoRegex regex, Call call) {
        String text = text(call);
        long count = call.integer(2);
        if (count == 0) {
            return GoSlice.nil("string");
        } else if (text.isEmpty() && !call.string(0).isEmpty()) {
            return GoSlice.ofStrings(List.of(""));
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (GoRegex.Match match : regex.matches(text, count)) {
            if (count > 0 && parts.size() == count - 1) {
                break;
            }
            end = match.start();
            if (match.end() != 0) {
                parts.add(text.substring(start, end));
            }
            start = match.end();
        }
        if (end != text.length()) {
            parts.add(text.substring(start));
        }
        return GoSlice.ofStrings(parts);
    }

    private static String quoteMeta(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append("\\.+*?()|[]{}^$".indexOf(c) < 0 ? "" : "\\").append(c);
        }
        return out.toString();
    }
}
