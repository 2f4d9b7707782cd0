package dev.portolan.core.yaml;

/**
 * Block style with the layout of go-yaml: two columns of indentation, and what the {@link Dialect} says. Keeps the three facts that the layout depends on: the column, whether the last
 * thing written was whitespace, and whether it was indentation. For one text and one thread.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/emitterc.go">go-yaml v2, emitterc.go</a>
 */
final class BlockEmitter {
    private static final int STEP = 2;
    private static final int LONGEST_SIMPLE_KEY = 128;

    private final Dialect dialect;
    private final int width;
    private final StringBuilder out = new StringBuilder(256);
    private int column;
    private boolean whitespace = true;
    private boolean indention = true;
    private int indent = -1;

    BlockEmitter(Dialect dialect) {
        this.dialect = dialect;
        this.width = dialect.width();
    }

    /** The text with the line feed at its end. */
    String finish() {
        indent = 0;
        writeIndent();
        return out.toString();
    }

    /** Begins a mapping with entries; gives what {@link #close} wants. */
    int openMapping() {
        int outer = indent;
        indent = indent < 0 ? 0 : indent + STEP;
        return outer;
    }

    /** Begins a sequence with items; gives what {@link #close} wants. */
    int openSequence(boolean inMapping) {
        int outer = indent;
        if (indent < 0) {
            indent = 0;
        } else if (!inMapping || indention || dialect == Dialect.PRETTY) {
            indent += STEP;
        }
        return outer;
    }

    /** Ends a collection. */
    void close(int outer) {
        indent = outer;
    }

    /** Begins an item. */
    void item() {
        writeIndent();
        indicator('-');
    }

    /** Begins an entry with its key. */
    void key(String key) {
        writeIndent();
        if (isSimpleKey(key)) {
            string(key, true);
            out.append(':');
            column++;
            whitespace = false;
            indention = false;
        } else {
            indicator('?');
            string(key, false);
            writeIndent();
            indicator(':');
        }
    }

    private static boolean isSimpleKey(String key) {
        int length = key.length();
        int bytes = 0;
        for (int i = 0; i < length; i++) {
            char c = key.charAt(i);
            if (Characters.isBreak(c)) {
                return false;
            }
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes <= LONGEST_SIMPLE_KEY;
    }

    /** An empty collection. */
    void empty(String brackets) {
        word(brackets);
    }

    /** A scalar that is written as it is: a number, a boolean or null. */
    void word(String text) {
        space();
        out.append(text);
        column += text.length();
        whitespace = false;
        indention = false;
    }

    /** A string; {@code isKey} if it must stay on one line. */
    void string(String text, boolean isKey) {
        int outer = indent;
        indent = indent < 0 ? STEP : indent + STEP;
        writeString(text, isKey);
        indent = outer;
    }

    /** Bytes that are no text, in base 64. */
    void binary(String base64) {
        space();
        out.append("!!binary");
        column += 8;
        whitespace = false;
        string(base64, false);
    }

    private void writeString(String text, boolean isKey) {
        ScalarAnalysis facts = ScalarAnalysis.of(text);
        boolean block = facts.blockAllowed && (!facts.hasTab || dialect == Dialect.PRETTY);
        if (facts.hasLineFeed && block && !isKey) {
            literal(text);
        } else if (facts.hasLineFeed || Resolver.needsQuotes(text)) {
            doubleQuoted(text, !isKey);
        } else if (facts.plainAllowed) {
            plain(text, !isKey);
        } else if (facts.singleQuotedAllowed) {
            singleQuoted(text, !isKey);
        } else {
            doubleQuoted(text, !isKey);
        }
    }

    private void space() {
        if (!whitespace) {
            out.append(' ');
            column++;
        }
    }

    /** What begins an item, or a key or a value that is not simple: a collection may follow on the same line. */
    private void indicator(char mark) {
        space();
        out.append(mark);
        column++;
        whitespace = false;
    }

    private void writeIndent() {
        int wanted = Math.max(indent, 0);
        if (!indention || column > wanted || column == wanted && !whitespace) {
            lineFeed();
        }
        while (column < wanted) {
            out.append(' ');
            column++;
        }
        whitespace = true;
        indention = true;
    }

    private void lineFeed() {
        out.append('\n');
        column = 0;
    }

    private void character(char c) {
        out.append(c);
        if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    private void plain(String text, boolean mayFold) {
        space();
        int length = text.length();
        if (column + length <= width || !mayFold || text.indexOf(' ') < 0) {
            out.append(text);
            column += text.codePointCount(0, length);
        } else {
            boolean spaces = false;
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                if (c == ' ') {
                    if (!spaces && column > width && text.charAt(i + 1) != ' ') {
                        writeIndent();
                    } else {
                        character(c);
                    }
                    spaces = true;
                } else {
                    character(c);
                    indention = false;
                    spaces = false;
                }
            }
        }
        whitespace = false;
        indention = false;
    }

    /** Texts with line feeds never come here, but those with other line breaks do. */
    private void singleQuoted(String text, boolean mayFold) {
        space();
        out.append('\'');
        column++;
        indention = false;
        boolean spaces = false;
        boolean breaks = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (mayFold && !spaces && column > width && i > 0 && i < length - 1 && text.charAt(i + 1) != ' ') {
                    writeIndent();
                } else {
                    character(c);
                }
                spaces = true;
            } else if (Characters.isBreak(c)) {
                out.append(c);
                column = 0;
                indention = true;
                breaks = true;
            } else {
                if (breaks) {
                    writeIndent();
                }
                if (c == '\'') {
                    character(c);
                }
                character(c);
                indention = false;
                spaces = false;
                breaks = false;
            }
        }
        out.append('\'');
        column++;
        whitespace = false;
        indention = false;
    }

    private void doubleQuoted(String text, boolean mayFold) {
        space();
        out.append('"');
        column++;
        indention = false;
        boolean spaces = false;
        int length = text.length();
        // The writer takes a text that begins with a byte order mark for one that is nothing else.
        boolean escapeAll = length > 0 && text.charAt(0) == '\uFEFF';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (escapeAll || !ScalarAnalysis.isPrintable(c) || Characters.isBreak(c) || c == '"' || c == '\\') {
                int code = text.codePointAt(i);
                escape(code);
                if (code > 0xFFFF) {
                    i++;
                }
                spaces = false;
            } else if (c == ' ') {
                if (mayFold && !spaces && column > width && i > 0 && i < length - 1) {
                    writeIndent();
                    if (text.charAt(i + 1) == ' ') {
                        character('\\');
                    }
                } else {
                    character(c);
                }
                spaces = true;
            } else {
                character(c);
                spaces = false;
            }
        }
        out.append('"');
        column++;
        whitespace = false;
        indention = false;
    }

    private void escape(int code) {
        int before = out.length();
        out.append('\\');
        switch (code) {
            case 0 -> out.append('0');
            case 7 -> out.append('a');
            case 8 -> out.append('b');
            case 9 -> out.append('t');
            case 10 -> out.append('n');
            case 11 -> out.append('v');
            case 12 -> out.append('f');
            case 13 -> out.append('r');
            case 0x1B -> out.append('e');
            case '"' -> out.append('"');
            case '\\' -> out.append('\\');
            case 0x85 -> out.append('N');
            case 0xA0 -> out.append('_');
            case 0x2028 -> out.append('L');
            case 0x2029 -> out.append('P');
            default -> {
                int digits = code <= 0xFF ? 2 : code <= 0xFFFF ? 4 : 8;
                out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
                for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
                    out.append("0123456789ABCDEF".charAt(code >> shift & 15));
                }
            }
        }
        column += out.length() - before;
    }

    private void literal(String text) {
        space();
        out.append('|');
        char first = text.charAt(0);
        if (first == ' ' || Characters.isBreak(first)) {
            out.append((char) ('0' + STEP));
        }
        int length = text.length();
        if (!Characters.isBreak(text.charAt(length - 1))) {
            out.append('-');
        } else if (length == 1 || Characters.isBreak(text.charAt(length - 2))) {
            out.append('+');
        }
        lineFeed();
        indention = true;
        whitespace = true;
        boolean breaks = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Characters.isBreak(c)) {
                out.append(c);
                column = 0;
                indention = true;
                breaks = true;
            } else {
                if (breaks) {
                    writeIndent();
                    breaks = false;
                }
                character(c);
                indention = false;
            }
        }
    }
}
