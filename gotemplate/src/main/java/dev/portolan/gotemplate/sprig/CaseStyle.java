package dev.portolan.gotemplate.sprig;

import java.util.ArrayList;
import java.util.List;

/**
 * Names written in camel, snake and kebab case, with xstrings' notion of where a word begins.
 *
 * @see <a href="https://pkg.go.dev/github.com/huandu/xstrings@v1.5.0">xstrings</a>
 */
final class CaseStyle {
    private CaseStyle() {}

    private enum WordKind {
        NUMBER,
        UPPER,
        ALPHABET,
        CONNECTOR,
        PUNCTUATION,
        OTHER,
        NONE
    }

    private record Word(WordKind kind, String text) {}

    private static final Word NO_WORD = new Word(WordKind.NONE, "");

    private static boolean isConnector(int c) {
        return c == '-' || c == '_' || Unicode.isSpace(c);
    }

    /** {@code some_words} as {@code SomeWords}: connectors between words go, those at the ends stay. */
    static String pascal(String text) {
        int[] runes = text.codePoints().map(Unicode::valid).toArray();
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < runes.length && isConnector(runes[i])) {
            out.appendCodePoint(runes[i++]);
        }
        if (i == runes.length) {
            // the connector read last is written twice
            return runes.length == 0 ? "" : out.appendCodePoint(runes[i - 1]).toString();
        }
        boolean lowering = Unicode.isUpper(runes[i]);
        int current = Character.toUpperCase(runes[i++]);
        while (i < runes.length) {
            int previous = current;
            current = runes[i++];
            if (isConnector(previous) && isConnector(current)) {
                out.appendCodePoint(previous);
            } else if (isConnector(previous)) {
                lowering = Unicode.isUpper(current);
                current = Character.toUpperCase(current);
            } else {
                if (lowering && Unicode.isUpper(current)) {
                    current = Character.toLowerCase(current);
                } else {
                    lowering = false;
                }
                out.appendCodePoint(previous);
            }
        }
        return out.appendCodePoint(current).toString();
    }

    /** The words of {@code text} in lower case with {@code connector} between them. */
    static String joined(String text, char connector) {
        return new Joiner(words(text), connector).join();
    }

    /** Puts connectors where words meet; numbers belong to the word before or after them. Used once. */
    private static final class Joiner {
        private final List<Word> words;
        private final char connector;
        private final StringBuilder out = new StringBuilder();
        private int next;

        Joiner(List<Word> words, char connector) {
            this.words = words;
            this.connector = connector;
        }

        private Word take() {
            return next < words.size() ? words.get(next++) : NO_WORD;
        }

        private boolean hasMore() {
            return next < words.size();
        }

        String join() {
            Word word = take();
            while (hasMore()) {
                if (word.kind() != WordKind.CONNECTOR) {
                    lower(word);
                }
                Word last = word;
                word = take();
                switch (last.kind()) {
                    case NUMBER -> word = afterNumber(word);
                    case CONNECTOR -> lower(last);
                    case PUNCTUATION -> {
                        // nothing stands between punctuation and what follows
                    }
                    default -> word = afterWord(word);
                }
            }
            lower(word);
            return out.toString();
        }

        /** Letters and numbers after a number belong to it. */
        private Word afterNumber(Word first) {
            Word word = first;
            while (word.kind() == WordKind.ALPHABET || word.kind() == WordKind.NUMBER) {
                lower(word);
                word = take();
            }
            if (word.kind() != WordKind.NONE) {
                connect(word);
            }
            return word;
        }

        private Word afterWord(Word following) {
            if (following.kind() != WordKind.NUMBER) {
                connect(following);
                return following;
            } else if (!hasMore()) {
                return following;
            }
            Word afterNumber = take();
            if (afterNumber.kind() == WordKind.ALPHABET) {
                out.append(connector);
                lower(following);
                return afterNumber(afterNumber);
            }
            lower(following);
            connect(afterNumber);
            return afterNumber;
        }

        private void connect(Word word) {
            if (word.kind() != WordKind.CONNECTOR && word.kind() != WordKind.PUNCTUATION) {
                out.append(connector);
            }
        }

        private void lower(Word word) {
            if (word.kind() == WordKind.CONNECTOR) {
                word.text().codePoints().forEach(c -> out.append(connector));
            } else if (word.kind() == WordKind.UPPER) {
                out.append(Unicode.map(word.text(), c -> Character.toLowerCase(c)));
            } else {
                out.append(word.text());
            }
        }
    }

    private static List<Word> words(String text) {
        int[] runes = text.codePoints().toArray();
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < runes.length) {
            WordKind kind = kind(runes[start]);
            int end = kind == WordKind.UPPER ? upperEnd(runes, start) : sameEnd(runes, start, kind);
            words.add(new Word(kind, new String(runes, start, end - start)));
            start = end;
        }
        return words;
    }

    private static WordKind kind(int c) {
        if (isConnector(c)) {
            return WordKind.CONNECTOR;
        } else if (Unicode.isPunctuation(c)) {
            return WordKind.PUNCTUATION;
        } else if (Unicode.isUpper(c)) {
            return WordKind.UPPER;
        } else if (isAlphabet(c)) {
            return WordKind.ALPHABET;
        }
        return Unicode.isNumber(c) ? WordKind.NUMBER : WordKind.OTHER;
    }

    /** A letter of a script that has no capitals does not count. */
    private static boolean isAlphabet(int c) {
        boolean chinese = c >= 0x4E00 && c <= 0x9FCC || c >= 0x3400 && c <= 0x4D85 || c >= 0x20000 && c <= 0x2B81D;
        return Character.isLetter(c) && !chinese;
    }

    private static int sameEnd(int[] runes, int start, WordKind kind) {
        int end = start + 1;
        while (end < runes.length && kind(runes[end]) == kind) {
            end++;
        }
        return end;
    }

    /** A capital with the small letters after it, or a run of capitals without the one that begins the next word. */
    private static int upperEnd(int[] runes, int start) {
        int second = start + 1;
        if (second < runes.length && isAlphabet(runes[second]) && !Unicode.isUpper(runes[second])) {
            return sameEnd(runes, second, WordKind.ALPHABET);
        }
        int end = sameEnd(runes, start, WordKind.UPPER);
        boolean beginsNext = end > second && end < runes.length && isAlphabet(runes[end]);
        return beginsNext ? end - 1 : end;
    }
}
