package dev.portolan.lint.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Words, one of which a text must hold, in whatever case, before a closer look is worth its time: a pass over all texts
 * that is many times faster than the patterns that follow. Immutable.
 */
final class Keywords {
    private static final int LETTERS = 128;

    /** Every name that announces a credential holds one of these. */
    static final Keywords NAMES = of(
            "pass",
            "pwd",
            "pw",
            "secret",
            "token",
            "key",
            "cred",
            "dsn",
            "salt",
            "jwt",
            "bearer",
            "connection",
            "cookie",
            "psk",
            "mnemonic",
            "docker",
            "masterauth",
            "_pat",
            "-pat",
            ".pat");

    private final boolean[] starts = new boolean[LETTERS * LETTERS];
    private final List<String> words = new ArrayList<>();

    private Keywords() {}

    /** Words of two characters or more. */
    static Keywords of(String... words) {
        Keywords keywords = new Keywords();
        for (String word : words) {
            keywords.words.add(word);
            for (char first : cases(word.charAt(0))) {
                for (char second : cases(word.charAt(1))) {
                    keywords.starts[first * LETTERS + second] = true;
                }
            }
        }
        return keywords;
    }

    private static char[] cases(char c) {
        return new char[] {Character.toLowerCase(c), Character.toUpperCase(c)};
    }

    /** Whether {@code text} holds one of the words. */
    boolean occurIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            if (first < LETTERS && second < LETTERS && starts[first * LETTERS + second] && isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String text, int offset) {
        for (String word : words) {
            if (text.regionMatches(true, offset, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
