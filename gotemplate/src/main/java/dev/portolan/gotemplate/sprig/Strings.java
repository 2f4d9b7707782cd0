package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text: cutting, searching, quoting, indenting. Positions and widths count bytes. */
final class Strings {
    private static final String ELLIPSIS = "...";

    private Strings() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "trim" -> Entry.of(name, "(text string) string", call -> Unicode.trimSpace(call.string(0)));
            case "trimAll", "trimall" -> Entry.of(name, "(cutset string, text string) string", Strings::trimAll);
            case "trimSuffix" -> Entry.of(name, "(suffix string, text string) string", Strings::trimSuffix);
            case "trimPrefix" -> Entry.of(name, "(prefix string, text string) string", Strings::trimPrefix);
            case "trunc" -> Entry.of(name, "(length int, text string) string", Strings::trunc);
            case "substr" -> Entry.of(name, "(start int, end int, text string) string", Strings::substring);
            case "abbrev" -> Entry.of(name, "(width int, text string) string", Strings::abbreviate);
            case "abbrevboth" -> Entry.of(name, "(left int, right int, text string) string", Strings::abbreviateBoth);
            case "contains" ->
                Entry.of(
                        name,
                        "(part string, text string) bool",
                        call -> call.string(1).contains(call.string(0)));
            case "hasPrefix" ->
                Entry.of(
                        name,
                        "(prefix string, text string) bool",
                        call -> call.string(1).startsWith(call.string(0)));
            case "hasSuffix" ->
                Entry.of(
                        name,
                        "(suffix string, text string) bool",
                        call -> call.string(1).endsWith(call.string(0)));
            case "replace" -> Entry.of(name, "(old string, new string, text string) string", Strings::replace);
            case "repeat" ->
                Entry.of(
                        name, "(count int, text string) string", call -> repeat(call, call.string(1), call.integer(0)));
            case "split" ->
                Entry.of(
                        name,
                        "(separator string, text string) map[string]string",
                        call -> numbered(split(call, call.string(1), call.string(0), -1)));
            case "splitn" ->
                Entry.of(
                        name,
                        "(separator string, count int, text string) map[string]string",
                        call -> numbered(split(call, call.string(2), call.string(0), call.integer(1))));
            case "splitList" ->
                Entry.of(
                        name,
                        "(separator string, text string) []string",
                        call -> GoSlice.ofStrings(split(call, call.string(1), call.string(0), -1)));
            case "quote" -> Entry.of(name, "(values ...any) string", Strings::quote);
            case "squote" -> Entry.of(name, "(values ...any) string", Strings::singleQuote);
            case "cat" -> Entry.of(name, "(values ...any) string", Strings::cat);
            case "indent" -> Entry.of(name, "(spaces int, text string) string", call -> indent(call));
            case "nindent" -> Entry.of(name, "(spaces int, text string) string", call -> "\n" + indent(call));
            case "wrap" ->
                Entry.of(
                        name,
                        "(width int, text string) string",
                        call -> Words.wrap(call, call.string(1), call.integer(0), "", Words.LongWord.KEEP));
            case "wrapWith" ->
                Entry.of(
                        name,
                        "(width int, separator string, text string) string",
                        call -> Words.wrap(call, call.string(2), call.integer(0), call.string(1), Words.LongWord.CUT));
            case "plural" ->
                Entry.of(
                        name,
                        "(one string, many string, count int) string",
                        call -> call.string(call.integer(2) == 1 ? 0 : 1));
            case "toString" -> Entry.of(name, "(value any) string", call -> Display.of(call.get(0)));
            default -> null;
        };
    }

    private static String trimAll(Call call) {
        return Unicode.trim(call.string(1), c -> call.string(0).indexOf(c) >= 0);
    }

    private static String trimSuffix(Call call) {
        String text = call.string(1);
        String suffix = call.string(0);
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String trimPrefix(Call call) {
        String text = call.string(1);
        String prefix = call.string(0);
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String trunc(Call call) {
        String text = call.string(1);
        long count = call.integer(0);
        int length = GoString.length(text);
        if (count < 0 && length + count > 0) {
            return GoString.slice(text, (int) (length + count), length);
        }
        return count >= 0 && length > count ? GoString.slice(text, 0, (int) count) : text;
    }

    private static String substring(Call call) {
        String text = call.string(2);
        int length = GoString.length(text);
        long start = call.integer(0);
        long end = call.integer(1);
        if (start < 0) {
            if (end < 0 || end > length) {
                throw GoPanic.sliceTo(end, length);
            }
            return GoString.slice(text, 0, (int) end);
        }
        long until = end < 0 || end > length ? length : end;
        if (start > until) {
            throw GoPanic.sliceFrom(start, until);
        }
        return GoString.slice(text, (int) start, (int) until);
    }

    private static String abbreviate(Call call) {
        String text = call.string(1);
        long width = call.integer(0);
        return width < 4 ? text : Bytes.text(abbreviate(Bytes.view(text), 0, width));
    }

    private static String abbreviateBoth(Call call) {
        String text = call.string(2);
        long left = call.integer(0);
        long right = call.integer(1);
        if (right < 4 || left > 0 && right < 7) {
            return text;
        }
        return Bytes.text(abbreviate(Bytes.view(text), left, right));
    }

    /**
     * goutils' {@code AbbreviateFull}: at most {@code width} bytes, starting about {@code offset}, with an ellipsis at each
     * end that was cut. It gives up with an empty text where the width has no room for two.
     */
    private static String abbreviate(String text, long offset, long width) {
        int length = text.length();
        if (length <= width) {
            return text;
        }
        int room = (int) width - ELLIPSIS.length();
        long start = Math.min(offset, length);
        start = Math.min(start, (long) length - room);
        if (start <= 4) {
            return text.substring(0, room) + ELLIPSIS;
        } else if (width < 7) {
            return "";
        } else if (start + room < length) {
            return ELLIPSIS + abbreviate(text.substring((int) start), 0, room);
        }
        return ELLIPSIS + text.substring(length - room);
    }

    private static String replace(Call call) {
        String old = call.string(0);
        String replacement = call.string(1);
        String text = call.string(2);
        call.execution().charge(text.length());
        if (old.isEmpty()) {
            return replaceBetween(call, text, replacement);
        }
        if (replacement.length() > old.length()) {
            call.execution().charge((long) count(text, old) * replacement.length());
        }
        return text.replace(old, replacement);
    }

    /** Puts {@code replacement} around each character. */
    private static String replaceBetween(Call call, String text, String replacement) {
        call.execution().charge((text.length() + 1L) * replacement.length());
        StringBuilder out = new StringBuilder(replacement);
        text.codePoints().forEach(c -> out.appendCodePoint(c).append(replacement));
        return out.toString();
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }

    private static String repeat(Call call, String text, long count) {
        if (count < 0) {
            throw new FunctionException("strings: negative Repeat count");
        }
        long high = Math.multiplyHigh(text.length(), count);
        call.execution().charge(high == 0 ? Math.max(0, text.length() * count) : Long.MAX_VALUE);
        return text.repeat((int) Math.min(count, Integer.MAX_VALUE));
    }

    /** Go's {@code strings.SplitN}: an empty separator splits between characters. */
    private static List<String> split(Call call, String text, String separator, long limit) {
        call.execution().charge(text.length());
        List<String> parts = new ArrayList<>();
        long most = limit < 0 ? Long.MAX_VALUE : limit;
        int start = 0;
        while (parts.size() < most - 1) {
            int end = separator.isEmpty() ? endOfFirst(text, start) : text.indexOf(separator, start);
            if (end < 0) {
                break;
            }
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        if (most > 0 && !(separator.isEmpty() && text.isEmpty())) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** Where the character at {@code start} ends, or -1 if it is the last. */
    private static int endOfFirst(String text, int start) {
        int end = start < text.length() ? text.offsetByCodePoints(start, 1) : start;
        return end < text.length() ? end : -1;
    }

    private static GoMap numbered(List<String> parts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            map.put("_" + i, parts.get(i));
        }
        return GoMap.ofStrings(map);
    }

    private static String quote(Call call) {
        StringBuilder out = new StringBuilder();
        for (Object value : call.rest(0)) {
            if (value != null) {
                out.append(out.length() == 0 ? "" : " ").append(GoQuote.quote(Display.of(value)));
            }
        }
        return out.toString();
    }

    private static String singleQuote(Call call) {
        StringBuilder out = new StringBuilder();
        for (Object value : call.rest(0)) {
            if (value != null) {
                out.append(out.length() == 0 ? "'" : " '")
                        .append(GoFormat.display(value))
                        .append('\'');
            }
        }
        return out.toString();
    }

    private static String cat(Call call) {
        StringBuilder out = new StringBuilder();
        String separator = "";
        for (@Nullable Object value : call.rest(0)) {
            if (value != null) {
                out.append(separator).append(GoFormat.display(value));
                separator = " ";
            }
        }
        return out.toString();
    }

    private static String indent(Call call) {
        String text = call.string(1);
        long spaces = call.integer(0);
        call.execution().charge(text.length());
        String pad = repeat(call, " ", spaces);
        call.execution().charge((long) count(text, "\n") * pad.length());
        return pad + text.replace("\n", "\n" + pad);
    }
}
