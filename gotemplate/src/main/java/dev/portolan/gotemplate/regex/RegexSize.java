package dev.portolan.gotemplate.regex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses expressions that would compile to a huge program, before re2j unfolds their counted repetitions. The size is
 * reckoned from the text, a little too large. Go has the same limits; re2j has none. Used once.
 */
final class RegexSize {
    private static final int MAX_LENGTH = 1 << 16;
    private static final int MAX_DEPTH = 1000;
    private static final long MAX_INSTRUCTIONS = 1_000_000;

    private final String regex;
    private int position;

    /** The instructions of each open group, the outermost last. */
    private final Deque<Long> outer = new ArrayDeque<>();

    /** Instructions of the current group but for its last atom, which a repetition may multiply. */
    private long before;

    private long atom;

    private RegexSize(String regex) {
        this.regex = regex;
    }

    /**
     * Checks an expression.
     *
     * @throws RegexException with Go's text if it is too large or nested too deeply
     */
    static void check(String regex) {
        if (regex.length() > MAX_LENGTH) {
            throw tooLarge();
        }
        new RegexSize(regex).check();
    }

    private void check() {
        while (position < regex.length()) {
            char c = regex.charAt(position++);
            switch (c) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> open();
                case ')' -> close();
                case '{' -> repetition();
                default -> atom(1);
            }
            if (before + atom > MAX_INSTRUCTIONS) {
                throw tooLarge();
            }
        }
    }

    private void atom(long size) {
        before += atom;
        atom = size;
    }

    private void escape() {
        int end = regex.startsWith("Q", position) ? regex.indexOf("\\E", position) : -1;
        if (end >= 0) {
            atom(end - position);
            position = end + 2;
        } else {
            position = Math.min(position + 1, regex.length());
            atom(1);
        }
    }

    private void characterClass() {
        int start = position;
        int end = position + (regex.startsWith("^", position) ? 2 : 1);
        while (end < regex.length() && regex.charAt(end) != ']') {
            if (regex.charAt(end) == '\\') {
                end++;
            } else if (regex.startsWith("[:", end) && regex.indexOf(":]", end) > 0) {
                end = regex.indexOf(":]", end) + 1;
            }
            end++;
        }
        position = Math.min(end + 1, regex.length());
        atom(1 + (position - start) / 8);
    }

    private void open() {
        if (outer.size() >= 2 * MAX_DEPTH) {
            String reason = "expression nests too deeply";
            throw new RegexException(reason, "error parsing regexp: " + reason + ": " + GoRegex.quoted(regex), null);
        }
        outer.push(before + atom);
        before = 2;
        atom = 0;
    }

    private void close() {
        if (!outer.isEmpty()) {
            long size = before + atom;
            before = outer.pop();
            atom = size;
        }
    }

    /** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else after a brace is literal. */
    private void repetition() {
        int end = position;
        long count = 0;
        long largest = 0;
        while (end < regex.length() && (Character.isDigit(regex.charAt(end)) || regex.charAt(end) == ',')) {
            char c = regex.charAt(end++);
            count = c == ',' ? 0 : Math.min(count * 10 + Character.digit(c, 10), MAX_INSTRUCTIONS);
            largest = Math.max(largest, count);
        }
        if (end < regex.length() && regex.charAt(end) == '}' && end > position) {
            atom = atom * Math.max(1, largest + 1);
            position = end + 1;
        } else {
            atom(1);
        }
    }

    private static RegexException tooLarge() {
        String reason = "expression too large";
        return new RegexException(reason, "error parsing regexp: " + reason, null);
    }
}
