package dev.portolan.gotemplate.format;

import org.jspecify.annotations.Nullable;

/** Go's {@code strconv.Quote} family, for strings as {@link dev.portolan.gotemplate.value.GoString} holds them. Stateless. */
public final class GoQuote {
    private static final int REPLACEMENT = 0xFFFD;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private GoQuote() {}

    /** Go's {@code strconv.Quote}. */
    public static String quote(String text) {
        if (isPlain(text)) {
            return '"' + text + '"';
        }
        return quote(text, '"', false);
    }

    /** Go's {@code strconv.QuoteToASCII}. */
    public static String quoteToAscii(String text) {
        return quote(text, '"', true);
    }

    /** Go's {@code strconv.QuoteRune}; a number that is no code point becomes U+FFFD. */
    public static String quoteRune(int rune) {
        return quoteRune(rune, false);
    }

    /** Go's {@code strconv.QuoteRuneToASCII}; a number that is no code point becomes U+FFFD. */
    public static String quoteRuneToAscii(int rune) {
        return quoteRune(rune, true);
    }

    /** Go's {@code strconv.CanBackquote}. */
    public static boolean canBackquote(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int rune = text.codePointAt(i);
            if (rune < ' ' && rune != '\t' || rune == '`' || rune == 0x7F || rune == 0xFEFF || isLoneSurrogate(rune)) {
                return false;
            }
        }
        return true;
    }

    /** Go's {@code strconv.IsPrint}: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean isPrint(int rune) {
        if (rune < 0x7F) {
            return rune >= ' ';
        }
        return switch (Character.getType(rune)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Go's {@code strconv.Unquote} of a string in double or back quotes, or null if it is malformed. */
    public static @Nullable String unquote(String quoted) {
        int length = quoted.length();
        if (length < 2 || quoted.charAt(0) != quoted.charAt(length - 1)) {
            return null;
        }
        String inner = quoted.substring(1, length - 1);
        if (quoted.charAt(0) == '`') {
            return inner.indexOf('`') >= 0 ? null : inner.replace("\r", "");
        } else if (quoted.charAt(0) != '"' || inner.indexOf('\n') >= 0) {
            return null;
        } else if (inner.indexOf('\\') < 0) {
            return inner.indexOf('"') >= 0 ? null : inner;
        }
        Unquoter unquoter = new Unquoter(inner, '"');
        StringBuilder text = new StringBuilder(length);
        while (unquoter.position < inner.length()) {
            if (!unquoter.next(text)) {
                return null;
            }
        }
        return unquoter.wroteBytes ? dev.portolan.gotemplate.value.GoString.of(unquoter.bytes(text)) : text.toString();
    }

    /** The code point of a Go character constant with its quotes, or -1 if it is malformed. */
    public static int unquoteRune(String quoted) {
        int length = quoted.length();
        if (length < 3 || quoted.charAt(0) != '\'' || quoted.charAt(length - 1) != '\'') {
            return -1;
        }
        Unquoter unquoter = new Unquoter(quoted.substring(1, length - 1), '\'');
        StringBuilder text = new StringBuilder();
        if (!unquoter.next(text) || unquoter.position != length - 2) {
            return -1;
        }
        int rune = text.codePointAt(0);
        return rune >= 0xDC80 && rune <= 0xDCFF ? rune - 0xDC00 : rune;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String quote(String text, char quote, boolean asciiOnly) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append(quote);
        int i = 0;
        while (i < text.length()) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            if (rune >= 0xDC80 && rune <= 0xDCFF) {
                hex(quoted.append("\\x"), rune - 0xDC00, 2);
            } else {
                escape(quoted, rune, quote, asciiOnly);
            }
        }
        return quoted.append(quote).toString();
    }

    private static String quoteRune(int rune, boolean asciiOnly) {
        StringBuilder quoted = new StringBuilder(12).append('\'');
        int valid = rune < 0 || rune > Character.MAX_CODE_POINT || isLoneSurrogate(rune) ? REPLACEMENT : rune;
        escape(quoted, valid, '\'', asciiOnly);
        return quoted.append('\'').toString();
    }

    private static void escape(StringBuilder quoted, int rune, char quote, boolean asciiOnly) {
        if (rune == quote || rune == '\\') {
            quoted.append('\\').append((char) rune);
            return;
        } else if ((!asciiOnly || rune < 0x80) && isPrint(rune)) {
            quoted.appendCodePoint(rune);
            return;
        }
        switch (rune) {
            case 0x07 -> quoted.append("\\a");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case 0x0B -> quoted.append("\\v");
            default -> {
                if (rune < ' ' || rune == 0x7F) {
                    hex(quoted.append("\\x"), rune, 2);
                } else if (isLoneSurrogate(rune)) {
                    hex(quoted.append("\\u"), REPLACEMENT, 4);
                } else if (rune < 0x10000) {
                    hex(quoted.append("\\u"), rune, 4);
                } else {
                    hex(quoted.append("\\U"), rune, 8);
                }
            }
        }
    }

    private static boolean isLoneSurrogate(int rune) {
        return rune >= 0xD800 && rune <= 0xDFFF;
    }

    private static void hex(StringBuilder text, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            text.append(HEX[value >> shift & 0xF]);
        }
    }

    /** Reads one character or escape after the other. */
    private static final class Unquoter {
        private final String inner;
        private final char quote;
        private int position;
        private boolean wroteBytes;

        Unquoter(String inner, char quote) {
            this.inner = inner;
            this.quote = quote;
        }

        boolean next(StringBuilder text) {
            int rune = inner.codePointAt(position);
            if (rune == quote) {
                return false;
            }
            position += Character.charCount(rune);
            if (rune != '\\') {
                text.appendCodePoint(rune);
                return true;
            } else if (position == inner.length()) {
                return false;
            }
            char escape = inner.charAt(position++);
            switch (escape) {
                case 'a' -> text.append('\u0007');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'v' -> text.append('\u000B');
                case '\\' -> text.append('\\');
                case '\'', '"' -> {
                    text.append(escape);
                    return escape == quote;
                }
                case 'x' -> {
                    return number(text, 2, 16, true);
                }
                case 'u' -> {
                    return number(text, 4, 16, false);
                }
                case 'U' -> {
                    return number(text, 8, 16, false);
                }
                default -> {
                    position--;
                    return escape >= '0' && escape <= '7' && number(text, 3, 8, true);
                }
            }
            return true;
        }

        private boolean number(StringBuilder text, int digits, int radix, boolean isByte) {
            if (position + digits > inner.length()) {
                return false;
            }
            long value = 0;
            for (int i = 0; i < digits; i++) {
                int digit = Character.digit(inner.charAt(position++), radix);
                if (digit < 0) {
                    return false;
                }
                value = value * radix + digit;
            }
            if (isByte && value < 0x80) {
                text.append((char) value);
                return true;
            } else if (isByte) {
                wroteBytes = true;
                text.append((char) (0xDC00 + value));
                return value < 0x100;
            } else if (value > Character.MAX_CODE_POINT || isLoneSurrogate((int) value)) {
                return false;
            }
            text.appendCodePoint((int) value);
            return true;
        }

        /** Several escaped bytes may make up one character. */
        byte[] bytes(StringBuilder text) {
            return dev.portolan.gotemplate.value.GoString.bytes(text.toString());
        }
    }
}
