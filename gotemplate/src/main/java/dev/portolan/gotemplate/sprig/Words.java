package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import org.jspecify.annotations.Nullable;

/** Words and the case of letters. */
final class Words {
    private Words() {}

    /** What happens to a word longer than the line. */
    enum LongWord {
        KEEP,
        CUT
    }

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "upper" ->
                Entry.of(
                        name,
                        "(text string) string",
                        call -> Unicode.map(call.string(0), c -> Character.toUpperCase(c)));
            case "lower" ->
                Entry.of(
                        name,
                        "(text string) string",
                        call -> Unicode.map(call.string(0), c -> Character.toLowerCase(c)));
            case "title" -> Entry.of(name, "(text string) string", call -> title(call.string(0)));
            case "untitle" -> Entry.of(name, "(text string) string", call -> untitle(call.string(0)));
            case "swapcase" -> Entry.of(name, "(text string) string", call -> swapCase(call.string(0)));
            case "camelcase" -> Entry.of(name, "(text string) string", call -> CaseStyle.pascal(call.string(0)));
            case "snakecase" -> Entry.of(name, "(text string) string", call -> CaseStyle.joined(call.string(0), '_'));
            case "kebabcase" -> Entry.of(name, "(text string) string", call -> CaseStyle.joined(call.string(0), '-'));
            case "initials" -> Entry.of(name, "(text string) string", call -> initials(call.string(0)));
            case "nospace" -> Entry.of(name, "(text string) string", call -> withoutSpace(call.string(0)));
            default -> null;
        };
    }

    /** {@code strings.Title}: the first letter of each word, where only letters, digits and underscores make words. */
    private static String title(String text) {
        int[] previous = {' '};
        return Unicode.map(text, c -> {
            boolean starts = isSeparator(previous[0]);
            previous[0] = c;
            return starts ? Character.toTitleCase(c) : c;
        });
    }

    private static boolean isSeparator(int c) {
        if (c < 0x80) {
            return !(Character.isLetterOrDigit(c) || c == '_');
        }
        return !Character.isLetter(c) && !Character.isDigit(c) && Unicode.isSpace(c);
    }

    private static String untitle(String text) {
        boolean[] next = {true};
        return Unicode.map(text, c -> {
            boolean starts = next[0];
            next[0] = Unicode.isSpace(c);
            return starts && !next[0] ? Character.toLowerCase(c) : c;
        });
    }

    private static String swapCase(String text) {
        boolean[] afterSpace = {true};
        return Unicode.map(text, c -> {
            if (Unicode.isUpper(c) || Character.isTitleCase(c)) {
                afterSpace[0] = false;
                return Character.toLowerCase(c);
            } else if (Unicode.isLower(c)) {
                boolean title = afterSpace[0];
                afterSpace[0] = false;
                return title ? Character.toTitleCase(c) : Character.toUpperCase(c);
            }
            afterSpace[0] = Unicode.isSpace(c);
            return c;
        });
    }

    /** goutils takes each byte for a character of Latin-1. */
    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        boolean starts = true;
        String view = Bytes.view(text);
        for (int i = 0; i < view.length(); i++) {
            char c = view.charAt(i);
            boolean gap = Unicode.isSpace(c);
            if (starts && !gap) {
                initials.append(c);
            }
            starts = gap;
        }
        return initials.toString();
    }

    /** goutils takes each byte for a character of Latin-1, unless it finds nothing to remove. */
    private static String withoutSpace(String text) {
        String view = Bytes.view(text);
        StringBuilder kept = new StringBuilder(view.length());
        for (int i = 0; i < view.length(); i++) {
            char c = view.charAt(i);
            if (!Unicode.isSpace(c)) {
                kept.append(c);
            }
        }
        return kept.length() == view.length() ? text : kept.toString();
    }

    /**
     * Breaks lines at blanks after at most {@code width} bytes.
     *
     * @param lineEnd what separates lines; a newline if empty
     */
    static String wrap(Call call, String text, long width, String lineEnd, LongWord longWords) {
        String view = Bytes.view(text);
        String separator = lineEnd.isEmpty() ? "\n" : Bytes.view(lineEnd);
        int line = (int) Math.max(1, Math.min(width, Integer.MAX_VALUE / 2));
        call.execution().charge(view.length() + 2L * view.length() / line * separator.length());
        StringBuilder out = new StringBuilder(view.length() + 16);
        int start = 0;
        while (view.length() - start > line) {
            if (view.charAt(start) == ' ') {
                start++;
                continue;
            }
            int end = start + line;
            int blank = view.lastIndexOf(' ', end);
            if (blank < start && longWords == LongWord.CUT) {
                out.append(view, start, end).append(separator);
                start = end;
                continue;
            } else if (blank < start) {
                blank = view.indexOf(' ', end);
            }
            if (blank < 0) {
                break;
            }
            out.append(view, start, blank).append(separator);
            start = blank + 1;
        }
        return Bytes.text(out.append(view, start, view.length()).toString());
    }
}
