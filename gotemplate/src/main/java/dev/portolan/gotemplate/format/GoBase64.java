package dev.portolan.gotemplate.format;

import java.io.ByteArrayOutputStream;

/**
 * Reads base 64 as Go's {@code base64.StdEncoding}: line ends are skipped, padding is asked for, spare bits may be set,
 * and an error names the offset of the byte.
 */
public final class GoBase64 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final byte[] source;
    private final ByteArrayOutputStream out;
    private int position;

    private GoBase64(byte[] source) {
        this.source = source;
        this.out = new ByteArrayOutputStream(source.length * 3 / 4 + 3);
    }

    /**
     * Decodes {@code source}.
     *
     * @throws IllegalArgumentException with Go's text if it is no base 64
     */
    public static byte[] decode(byte[] source) {
        GoBase64 decoder = new GoBase64(source);
        while (decoder.quantum()) {
            // each turn reads four characters
        }
        return decoder.out.toByteArray();
    }

    /** Reads four characters: whether more may follow. */
    private boolean quantum() {
        int bits = 0;
        for (int count = 0; count < 4; count++) {
            skipLineEnds();
            if (position == source.length) {
                if (count == 0) {
                    return false;
                }
                throw corrupt(position - count);
            }
            int c = source[position++] & 0xFF;
            int digit = ALPHABET.indexOf(c);
            if (digit < 0) {
                if (c != '=' || count < 2) {
                    throw corrupt(position - 1);
                }
                padding(count, bits);
                return false;
            }
            bits = bits << 6 | digit;
        }
        emit(bits, 3);
        return true;
    }

    /** Reads what may stand after the first padding character. */
    private void padding(int count, int bits) {
        if (count == 2) {
            skipLineEnds();
            if (position == source.length) {
                throw corrupt(position);
            }
            if (source[position] != '=') {
                throw corrupt(position - 1);
            }
            position++;
        }
        skipLineEnds();
        if (position < source.length) {
            throw corrupt(position);
        }
        emit(count == 2 ? bits << 12 : bits << 6, count - 1);
    }

    private void emit(int bits, int count) {
        for (int i = 0; i < count; i++) {
            out.write(bits >> 16 - 8 * i);
        }
    }

    private void skipLineEnds() {
        while (position < source.length && (source[position] == '\n' || source[position] == '\r')) {
            position++;
        }
    }

    private static IllegalArgumentException corrupt(int offset) {
        return new IllegalArgumentException("illegal base64 data at input byte " + offset);
    }
}
