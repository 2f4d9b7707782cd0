package dev.portolan.core.yaml;

import org.jspecify.annotations.Nullable;

/** The classes of characters that the scanner tells apart. NUL stands for the end of the text. */
final class Characters {
    private static final byte BLANK = 1;
    private static final byte BREAK = 2;
    private static final byte END = 4;
    private static final byte ALPHANUMERIC = 8;
    private static final byte URI = 16;
    private static final byte FLOW = 32;
    private static final byte[] CLASSES = new byte[128];

    static {
        CLASSES[0] = END;
        mark(" \t", BLANK);
        mark("\r\n", BREAK);
        mark("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-", (byte) (ALPHANUMERIC | URI));
        mark(";/?:@&=+$,.!~*'()[]%", URI);
        mark(",?[]{}", FLOW);
    }

    private Characters() {}

    private static void mark(String characters, byte flags) {
        for (int i = 0; i < characters.length(); i++) {
            CLASSES[characters.charAt(i)] |= flags;
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c >= 0x80 && isWideBreak(c);
    }

    static boolean isBreakOrEnd(char c) {
        return c < 128 ? (CLASSES[c] & (BREAK | END)) != 0 : isWideBreak(c);
    }

    /** A blank, a line break or the end. */
    static boolean isBlankOrEnd(char c) {
        return c < 128 ? (CLASSES[c] & (BLANK | BREAK | END)) != 0 : isWideBreak(c);
    }

    private static boolean isWideBreak(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isAlphanumeric(char c) {
        return c < 128 && (CLASSES[c] & ALPHANUMERIC) != 0;
    }

    static boolean isUri(char c) {
        return c < 128 && (CLASSES[c] & URI) != 0;
    }

    /** Ends a plain scalar in a flow collection. */
    static boolean isFlowIndicator(char c) {
        return c < 128 && (CLASSES[c] & FLOW) != 0;
    }

    static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /** Where the first character is that the reader refuses, from {@code start} on, or -1. */
    static int firstUnreadable(String text, int start) {
        int length = text.length();
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7F || c == '\n') {
                continue;
            }
            if (!isReadable(text, i, c)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return -1;
    }

    private static boolean isReadable(String text, int i, char c) {
        if (c < 0xA0) {
            return c == '\t' || c == '\r' || c == 0x85 || c >= 0x20 && c < 0x7F;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return !Character.isLowSurrogate(c) && c < 0xFFFE;
    }

    /** What the reader says about the character at {@code i}, which it refuses. */
    static @Nullable String problem(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isLowSurrogate(c)) {
            return "control characters are not allowed";
        }
        // A lone low surrogate stands for one byte that is no part of valid UTF-8.
        int octet = c & 0xFF;
        boolean leading = octet >= 0xC0 && octet < 0xF8;
        if (!leading) {
            return "invalid leading UTF-8 octet";
        }
        return i + 1 == text.length() ? "incomplete UTF-8 octet sequence" : "invalid trailing UTF-8 octet";
    }
}
