package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import java.io.ByteArrayOutputStream;

/** Base 32 as Go's {@code base32.StdEncoding} writes and reads it. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 8;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder((bytes.length + 4) / 5 * GROUP);
        long buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(ALPHABET.charAt((int) (buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt((int) (buffer << 5 - bits) & 31));
        }
        while (out.length() % GROUP != 0) {
            out.append('=');
        }
        return out.toString();
    }

    /**
     * Decodes base 32; line ends are dropped first and not counted in offsets.
     *
     * @throws FunctionException with Go's text if it is no base 32
     */
    static byte[] decode(byte[] encoded) {
        byte[] source = withoutLineEnds(encoded);
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length * 5 / GROUP + 1);
        for (int start = 0; start < source.length; start += GROUP) {
            if (group(source, start, out)) {
                break;
            }
        }
        return out.toByteArray();
    }

    /** Reads eight characters: whether padding ended the text. */
    private static boolean group(byte[] source, int start, ByteArrayOutputStream out) {
        long bits = 0;
        for (int j = 0; j < GROUP; j++) {
            int i = start + j;
            if (i == source.length) {
                throw corrupt(i - j);
            }
            if (source[i] == '=' && j >= 2 && source.length - i - 1 < GROUP) {
                padding(source, i, j);
                emit(bits << 5 * (GROUP - j), j * 5 / 8, out);
                return true;
            }
            int digit = ALPHABET.indexOf(source[i]);
            if (digit < 0) {
                throw corrupt(i);
            }
            bits = bits << 5 | digit;
        }
        emit(bits, 5, out);
        return false;
    }

    private static void padding(byte[] source, int first, int count) {
        int left = source.length - first - 1;
        if (left + count < GROUP - 1) {
            throw corrupt(source.length);
        }
        for (int k = 0; k < GROUP - 1 - count; k++) {
            if (left > k && source[first + 1 + k] != '=') {
                throw corrupt(first + k);
            }
        }
        if (count == 3 || count == 6) {
            throw corrupt(first);
        }
    }

    private static void emit(long bits, int count, ByteArrayOutputStream out) {
        for (int i = 0; i < count; i++) {
            out.write((int) (bits >> 32 - 8 * i));
        }
    }

    private static byte[] withoutLineEnds(byte[] encoded) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(encoded.length);
        for (byte b : encoded) {
            if (b != '\n' && b != '\r') {
                kept.write(b);
            }
        }
        return kept.toByteArray();
    }

    private static FunctionException corrupt(int offset) {
        return new FunctionException("illegal base32 data at input byte " + offset);
    }
}
