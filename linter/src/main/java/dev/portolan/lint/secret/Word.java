package dev.portolan.lint.secret;

import java.util.Arrays;

/** One word of a command line, with the place of each of its characters in the text that it was read from. */
final class Word {
    private final String text;
    private final int[] offsets;
    private final boolean literal;

    /**
     * @param text the word without quotes
     * @param offsets where each character stands, and one more: where the word ends
     * @param literal whether the shell leaves its dollars alone
     */
    Word(String text, int[] offsets, boolean literal) {
        this.text = text;
        this.offsets = offsets;
        this.literal = literal;
    }

    /** A word that stands in the text as it is. */
    static Word at(int offset, String text) {
        int[] offsets = new int[text.length() + 1];
        Arrays.setAll(offsets, i -> offset + i);
        return new Word(text, offsets, true);
    }

    String text() {
        return text;
    }

    boolean isLiteral() {
        return literal;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** The place of the character at {@code index}, or of the end. */
    int offset(int index) {
        return offsets[index];
    }

    /** The place after the character before {@code index}. */
    int endOffset(int index) {
        return index == 0 ? offsets[0] : offsets[index - 1] + 1;
    }
}
