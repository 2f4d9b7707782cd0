package dev.portolan.core.source;

import dev.portolan.gotemplate.format.GoQuote;
import java.util.ArrayList;
import java.util.List;

/** Turns every kind of blank into a space and drops what cannot be printed, as Helm does with Chart.yaml's texts. */
final class Sanitizer {
    private Sanitizer() {}

    static List<String> clean(List<String> texts) {
        List<String> clean = new ArrayList<>(texts.size());
        for (String text : texts) {
            clean.add(clean(text));
        }
        return clean;
    }

    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isBlank(c)) {
                clean.append(' ');
            } else if (GoQuote.isPrint(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Go's {@code unicode.IsSpace}. */
    private static boolean isBlank(int c) {
        return c >= 0x09 && c <= 0x0D
                || c == 0x20
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
