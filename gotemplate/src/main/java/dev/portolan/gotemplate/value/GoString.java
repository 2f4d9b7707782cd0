package dev.portolan.gotemplate.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Go strings are bytes; Java strings are UTF-16. A byte that is no part of valid UTF-8 is held as the lone surrogate
 * U+DC00 + byte (U+DC80 to U+DCFF), so that any bytes survive the way through a template unchanged.
 *
 * @see <a href="https://peps.python.org/pep-0383/">the same idea in Python</a>
 */
public final class GoString {
    private static final char ESCAPE = '\uDC00';

    private GoString() {}

    /** The string of these bytes. */
    public static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The string of the bytes from {@code from} up to {@code to}. */
    public static String of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : decode(bytes, from, to);
    }

    /** The bytes of {@code text}. */
    public static byte[] bytes(String text) {
        return isEscaped(text) ? encode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The number of bytes of {@code text}: Go's {@code len}. */
    public static int length(String text) {
        int length = text.length();
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                count++;
            } else if (c < 0x800) {
                count += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                count += 4;
                i++;
            } else if (isEscape(c)) {
                count++;
            } else {
                count += 3;
            }
        }
        return count;
    }

    /** Go's {@code text[from:to]}, in bytes; the caller has checked the bounds. */
    public static String slice(String text, int from, int to) {
        if (isAscii(text)) {
            return text.substring(from, to);
        }
        return of(bytes(text), from, to);
    }

    /** Whether every character is below U+0080, so that offsets count bytes. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Compares by bytes, as Go does; {@link String#compareTo} orders characters above U+FFFF otherwise. */
    public static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return x < 0x80 && y < 0x80 ? x - y : compareBytes(a, b);
            }
        }
        return a.length() - b.length();
    }

    private static int compareBytes(String a, String b) {
        return java.util.Arrays.compareUnsigned(bytes(a), bytes(b));
    }

    private static boolean isEscape(char c) {
        return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF;
    }

    private static boolean isEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (isEscape(c)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (isEscape(c)) {
                bytes.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(c - ESCAPE);
                start = i + 1;
            }
        }
        bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int length = sequenceLength(bytes, i, to);
            if (length == 0) {
                text.append((char) (ESCAPE + (bytes[i++] & 0xFF)));
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return text.toString();
    }

    /** The length of the valid UTF-8 sequence at {@code i}, or 0. */
    private static int sequenceLength(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        if (length > 2) {
            int second = bytes[i + 1] & 0xFF;
            boolean outside = first == 0xE0 && second < 0xA0
                    || first == 0xED && second > 0x9F
                    || first == 0xF0 && second < 0x90
                    || first == 0xF4 && second > 0x8F;
            return outside ? 0 : length;
        }
        return length;
    }
}
