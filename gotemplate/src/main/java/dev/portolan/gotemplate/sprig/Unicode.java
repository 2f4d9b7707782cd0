package dev.portolan.gotemplate.sprig;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Go's package unicode where Java's {@link Character} differs, and loops over characters. */
final class Unicode {
    private static final int REPLACEMENT = 0xFFFD;

    private Unicode() {}

    /** {@code unicode.IsSpace}. */
    static boolean isSpace(int c) {
        return switch (c) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200A;
        };
    }

    /** {@code unicode.IsPunct}. */
    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** {@code unicode.IsNumber}. */
    static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** {@code unicode.IsUpper}: the category, not the property that Java's method asks for. */
    static boolean isUpper(int c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    /** {@code unicode.IsLower}. */
    static boolean isLower(int c) {
        return Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    /** {@code strings.TrimSpace}. */
    static String trimSpace(String text) {
        return trim(text, Unicode::isSpace);
    }

    /** {@code text} without the characters at both ends for which {@code cut} holds. */
    static String trim(String text, IntPredicate cut) {
        int start = 0;
        int end = text.length();
        while (start < end && cut.test(text.codePointAt(start))) {
            start = text.offsetByCodePoints(start, 1);
        }
        while (start < end && cut.test(text.codePointBefore(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(start, end);
    }

    /** Each character changed by {@code change}; a byte that is no UTF-8 becomes the replacement character. */
    static String map(String text, IntUnaryOperator change) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(change.applyAsInt(valid(c))));
        return out.toString();
    }

    /** The character, or the replacement character for what is none. */
    static int valid(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
    }
}
