package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.regex.GoRegex;
import dev.portolan.gotemplate.regex.RegexException;
import dev.portolan.gotemplate.value.GoSlice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Regular expressions in RE2's syntax, which has no look-around and no back-references. */
final class Regexes {
    private Regexes() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "regexMatch" -> Entry.of(name, "(regex string, text string) bool", Regexes::matches);
            case "mustRegexMatch" ->
                Entry.of(
                        name,
                        "(regex string, text string) bool",
                        call -> compiled(call).isFoundIn(text(call)));
            case "regexFind" ->
                Entry.of(
                        name,
                        "(regex string, text string) string",
                        call -> panicking(call).find(text(call)));
            case "mustRegexFind" ->
                Entry.of(
                        name,
                        "(regex string, text string) string",
                        call -> compiled(call).find(text(call)));
            case "regexFindAll" ->
                Entry.of(
                        name,
                        "(regex string, text string, count int) []string",
                        call -> findAll(panicking(call), call));
            case "mustRegexFindAll" ->
                Entry.of(
                        name, "(regex string, text string, count int) []string", call -> findAll(compiled(call), call));
            case "regexReplaceAll" ->
                Entry.of(
                        name,
                        "(regex string, text string, replacement string) string",
                        call -> panicking(call).replaceAll(text(call), call.string(2), call.execution()));
            case "mustRegexReplaceAll" ->
                Entry.of(
                        name,
                        "(regex string, text string, replacement string) string",
                        call -> compiled(call).replaceAll(text(call), call.string(2), call.execution()));
            case "regexReplaceAllLiteral" ->
                Entry.of(
                        name,
                        "(regex string, text string, replacement string) string",
                        call -> panicking(call).replaceAllLiteral(text(call), call.string(2), call.execution()));
            case "mustRegexReplaceAllLiteral" ->
                Entry.of(
                        name,
                        "(regex string, text string, replacement string) string",
                        call -> compiled(call).replaceAllLiteral(text(call), call.string(2), call.execution()));
            case "regexSplit" ->
                Entry.of(name, "(regex string, text string, count int) []string", call -> split(panicking(call), call));
            case "mustRegexSplit" ->
                Entry.of(name, "(regex string, text string, count int) []string", call -> split(compiled(call), call));
            case "regexQuoteMeta" -> Entry.of(name, "(text string) string", call -> GoRegex.quoteMeta(call.string(0)));
            default -> null;
        };
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
        try {
            return GoRegex.compile(call.string(0));
        } catch (RegexException e) {
            throw new FunctionException(e.getMessage(), e);
        }
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
}
