package dev.portolan.core.values;

/** Finds where a JSON value ends in a longer text. */
final class JsonExtent {
    private JsonExtent() {}

    /**
     * The offset after the first JSON value in {@code text} from {@code start} on. Of a text that is no JSON the end may
     * be anywhere: reading what lies before it fails.
     */
    static int end(String text, int start) {
        int i = start;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return i;
        }
        char first = text.charAt(i);
        if (first == '{' || first == '[') {
            return endOfNested(text, i);
        } else if (first == '"') {
            return endOfString(text, i);
        }
        while (i < text.length() && isScalar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int endOfNested(String text, int start) {
        int depth = 0;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            i++;
            if (depth == 0) {
                return i;
            }
        }
        return i;
    }

    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Go's scanner reads on to the next delimiter or blank and only then says what is wrong. */
    private static boolean isScalar(char c) {
        return !isBlank(c) && c != ',' && c != ']' && c != '}' && c != ':';
    }
}
