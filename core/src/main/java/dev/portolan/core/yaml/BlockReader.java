package dev.portolan.core.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the YAML that charts are made of straight into values: block mappings and sequences, scalars in every style, small
 * flow collections, comments. Whatever else comes, an error above all, makes it give up, and the {@link Scanner} decides.
 * So it may refuse anything but must never read anything differently. For one text and one thread.
 */
final class BlockReader {
    /** What {@link #read} gives for a text outside its subset. */
    static final Object GIVEN_UP = new Object();

    private static final int MAX_DEPTH = 100;
    private static final int LONGEST_KEY = 1000;

    /** Keys seen before, so that the common ones are made and hashed once. A lost update only costs time. */
    private static final String[] KEYS = new String[1024];

    private static final int LONGEST_SHARED_KEY = 40;

    private static final class GiveUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GiveUp() {
            super("not in the subset", null, false, false);
        }
    }

    private static GiveUp giveUp() {
        return new GiveUp();
    }

    private final String source;
    private final char[] text;
    private final int end;
    private int pos;

    /** Start of the line at {@link #pos}. */
    private int lineStart;

    private int depth;
    private char[] buffer = new char[256];
    private int length;

    private BlockReader(String source) {
        this.source = source;
        end = source.length();
        text = new char[end + 4];
        source.getChars(0, end, text, 0);
    }

    /** The value of the first document, or {@link #GIVEN_UP}. */
    static @Nullable Object read(String source) {
        BlockReader reader = new BlockReader(source);
        if (!reader.hasPlainCharacters()) {
            return GIVEN_UP;
        }
        try {
            return reader.document();
        } catch (GiveUp outside) {
            return GIVEN_UP;
        }
    }

    /** Whether there are only printable characters, tabs and line feeds. */
    private boolean hasPlainCharacters() {
        for (int i = 0; i < end; i++) {
            char c = text[i];
            if ((char) (c - ' ') > '~' - ' ' && c != '\n') {
                if (c != '\t' && c < 0xA0 || c == '\u2028' || c == '\u2029' || c >= 0xFEFF) {
                    return false;
                } else if (Character.isSurrogate(c)) {
                    if (Character.isLowSurrogate(c) || !Character.isLowSurrogate(text[i + 1])) {
                        return false;
                    }
                    i++;
                }
            }
        }
        return true;
    }

    // document: '---'? node?
    private @Nullable Object document() {
        int column = nextContent();
        if (column == 0 && isSeparator()) {
            if (text[pos] == '.') {
                throw giveUp();
            }
            pos += 3;
            skipSpaces();
            if (text[pos] != '\n' && text[pos] != 0) {
                throw giveUp();
            }
            column = nextContent();
            if (column == 0 && isSeparator()) {
                column = -1;
            }
        }
        if (column < 0) {
            return null;
        }
        Object value = blockNode(-1);
        if (contentColumn() >= 0) {
            throw giveUp();
        }
        return value;
    }

    private boolean isSeparator() {
        char c = text[pos];
        return (c == '-' || c == '.') && text[pos + 1] == c && text[pos + 2] == c && isBlankOrEnd(text[pos + 3]);
    }

    private static boolean isBlankOrEnd(char c) {
        return c == ' ' || c == '\n' || c == 0 || c == '\t';
    }

    /**
     * Goes from the end of a line, or the begin of the text, to the next character that is neither blank nor comment.
     *
     * @return its column, or -1 at the end of the text
     */
    private int nextContent() {
        while (true) {
            char c = text[pos];
            if (c == '\n') {
                pos++;
                lineStart = pos;
            } else if (c == ' ') {
                pos++;
            } else if (c == '#') {
                skipLine();
            } else if (c == 0) {
                return -1;
            } else if (c == '\t') {
                throw giveUp();
            } else {
                return pos - lineStart;
            }
        }
    }

    /** As {@link #nextContent}, but -1 at a document separator as well. */
    private int contentColumn() {
        int column = nextContent();
        return column == 0 && isSeparator() ? -1 : column;
    }

    private void skipLine() {
        int i = pos;
        while (text[i] != '\n' && text[i] != 0) {
            i++;
        }
        pos = i;
    }

    private void skipSpaces() {
        while (text[pos] == ' ') {
            pos++;
        }
    }

    /** Takes what may follow a value on its line: blanks and a comment. */
    private void endLine() {
        char c = text[pos];
        if (c == ' ') {
            skipSpaces();
            c = text[pos];
            if (c == '#') {
                skipLine();
                return;
            }
        }
        if (c != '\n' && c != 0) {
            throw giveUp();
        }
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw giveUp();
        }
    }

    // node: sequence | mapping | value      at the first character of it
    private @Nullable Object blockNode(int parentIndent) {
        char c = text[pos];
        int column = pos - lineStart;
        if (c == '-' && isBlankOrEnd(text[pos + 1])) {
            return sequence(column);
        }
        int colon = colonOfKey();
        return colon >= 0 ? mapping(column, colon) : value(parentIndent);
    }

    // sequence: ('-' node?)+
    private List<@Nullable Object> sequence(int column) {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        while (true) {
            pos++;
            list.add(item(column));
            int next = contentColumn();
            if (next < column) {
                break;
            } else if (next > column) {
                throw giveUp();
            } else if (text[pos] != '-' || !isBlankOrEnd(text[pos + 1])) {
                // In a mapping of the same column the next key has come; anywhere else its owner refuses it.
                break;
            }
        }
        depth--;
        return list;
    }

    private @Nullable Object item(int column) {
        skipSpaces();
        char c = text[pos];
        if (c == '\t') {
            throw giveUp();
        } else if (c == '\n' || c == 0 || c == '#') {
            return contentColumn() > column ? blockNode(column) : null;
        }
        return blockNode(column);
    }

    // mapping: (key ':' node?)+      at the first key, whose colon is known
    private Map<String, @Nullable Object> mapping(int column, int firstColon) {
        enter();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        int colon = firstColon;
        while (true) {
            String key = key(colon);
            pos = colon + 1;
            map.put(key, entryValue(column));
            int next = contentColumn();
            if (next < column) {
                break;
            } else if (next > column || text[pos] == '-' && isBlankOrEnd(text[pos + 1])) {
                throw giveUp();
            }
            colon = colonOfKey();
            if (colon < 0) {
                throw giveUp();
            }
        }
        depth--;
        return map;
    }

    private @Nullable Object entryValue(int column) {
        skipSpaces();
        char c = text[pos];
        if (c != '\n' && c != 0 && c != '#') {
            if (c == '-' && isBlankOrEnd(text[pos + 1])) {
                throw giveUp();
            }
            return value(column);
        }
        int next = contentColumn();
        if (next > column) {
            return blockNode(column);
        } else if (next == column && text[pos] == '-' && isBlankOrEnd(text[pos + 1])) {
            return sequence(column);
        }
        return null;
    }

    /** The offset of the colon if a key begins here, or -1 if it is a scalar or a flow collection. */
    private int colonOfKey() {
        char c = text[pos];
        int i = pos;
        if (c == '"' || c == '\'') {
            i++;
            while (text[i] != c) {
                if (text[i] == '\\' && c == '"') {
                    i++;
                }
                if (text[i] == '\n' || text[i] == 0) {
                    return -1;
                }
                i++;
            }
            i++;
            if (c == '\'' && text[i] == '\'') {
                // A doubled quote: rare enough in keys.
                if (hasColonOnLine(i)) {
                    throw giveUp();
                }
                return -1;
            }
            while (text[i] == ' ') {
                i++;
            }
            return text[i] == ':' ? checkedColon(i) : -1;
        }
        if (!startsPlain(c)) {
            return -1;
        }
        while (true) {
            c = text[i];
            if (c == ':') {
                if (isBlankOrEnd(text[i + 1])) {
                    return checkedColon(i);
                }
            } else if (c == '\n' || c == 0) {
                return -1;
            } else if (c == '#') {
                if (text[i - 1] == ' ') {
                    return -1;
                }
            } else if (c == '\t') {
                throw giveUp();
            }
            i++;
        }
    }

    private boolean hasColonOnLine(int from) {
        for (int i = from; text[i] != '\n' && text[i] != 0; i++) {
            if (text[i] == ':') {
                return true;
            }
        }
        return false;
    }

    private int checkedColon(int colon) {
        if (!isBlankOrEnd(text[colon + 1]) || colon - pos >= LONGEST_KEY) {
            throw giveUp();
        }
        return colon;
    }

    /** Whether a plain scalar begins here; gives up at characters that may begin no value. */
    private boolean startsPlain(char c) {
        switch (c) {
            case '[', '{', '|', '>', '"', '\'':
                return false;
            case '&', '*', '!', '%', '@', '`', ',', ']', '}', '#', '\t':
                throw giveUp();
            case '-', '?', ':':
                if (isBlankOrEnd(text[pos + 1])) {
                    throw giveUp();
                }
                return true;
            default:
                return true;
        }
    }

    /** The key from here to its colon, as it is called in JSON. */
    private String key(int colon) {
        char c = text[pos];
        if (c == '"' || c == '\'') {
            int close = colon - 1;
            while (text[close] == ' ') {
                close--;
            }
            for (int i = pos + 1; i < close; i++) {
                if (text[i] == '\\' && c == '"') {
                    throw giveUp();
                }
            }
            return sharedKey(pos + 1, close);
        }
        int stop = colon;
        while (text[stop - 1] == ' ') {
            stop--;
        }
        String key = sharedKey(pos, stop);
        if (key.equals("<<")) {
            throw giveUp();
        }
        Object resolved = Resolver.resolve(key);
        if (resolved instanceof String) {
            return key;
        } else if (resolved instanceof Boolean || resolved instanceof Long) {
            return resolved.toString();
        }
        throw giveUp();
    }

    private String sharedKey(int from, int to) {
        int size = to - from;
        if (size > LONGEST_SHARED_KEY) {
            return source.substring(from, to);
        }
        int hash = size;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        int slot = (hash ^ hash >>> 10) & KEYS.length - 1;
        String known = KEYS[slot];
        if (known != null && known.length() == size && source.startsWith(known, from)) {
            return known;
        }
        String key = source.substring(from, to);
        KEYS[slot] = key;
        return key;
    }

    /** A scalar or a flow collection in a collection of this indentation. */
    private @Nullable Object value(int indent) {
        char c = text[pos];
        switch (c) {
            case '"', '\'':
                String quoted = quoted(c);
                endLine();
                return quoted;
            case '[', '{':
                Object collection = flow();
                endLine();
                return collection;
            case '|', '>':
                return blockScalar(indent, c == '|');
            default:
                startsPlain(c);
                return plain(indent);
        }
    }

    private @Nullable Object plain(int indent) {
        int start = pos;
        int stop = plainLine();
        if (text[pos] == '#') {
            skipLine();
            return finishPlain(indent, start, stop);
        }
        if (text[pos] == 0 || !continuesPlain(indent)) {
            return resolved(source.substring(start, stop));
        }
        length = 0;
        append(start, stop);
        while (true) {
            int breaks = 0;
            while (text[pos] == '\n' || text[pos] == ' ') {
                if (text[pos] == '\n') {
                    breaks++;
                    lineStart = pos + 1;
                }
                pos++;
            }
            fold(breaks);
            int from = pos;
            append(from, plainLine());
            if (text[pos] == '#') {
                skipLine();
                return finishPlain(indent, -1, -1);
            }
            if (text[pos] == 0 || !continuesPlain(indent)) {
                return resolved(taken());
            }
        }
    }

    /** The value of a plain scalar, numbers as JSON gives them back. */
    private static @Nullable Object resolved(String scalar) {
        Object value = Resolver.resolve(scalar);
        if (value instanceof Long number) {
            return (double) number;
        } else if (value instanceof BigInteger
                || value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            throw giveUp();
        }
        return value;
    }

    /** After a comment a scalar is over, so the next line must not be deeper. */
    private @Nullable Object finishPlain(int indent, int start, int stop) {
        Object value = resolved(start < 0 ? taken() : source.substring(start, stop));
        if (contentColumn() > indent) {
            throw giveUp();
        }
        return value;
    }

    /** Takes a line of a plain scalar; gives its end without the blanks there. */
    private int plainLine() {
        int i = pos;
        while (true) {
            char c = text[i];
            if (c == '\n' || c == 0) {
                break;
            } else if (c == ':') {
                if (isBlankOrEnd(text[i + 1])) {
                    throw giveUp();
                }
            } else if (c == '#') {
                if (i == lineStart || text[i - 1] == ' ') {
                    break;
                }
            } else if (c == '\t') {
                throw giveUp();
            }
            i++;
        }
        pos = i;
        while (text[i - 1] == ' ') {
            i--;
        }
        return i;
    }

    /** Whether the next line with content, seen from the end of this one, goes on with a plain scalar. */
    private boolean continuesPlain(int indent) {
        int i = pos;
        int start = i + 1;
        while (true) {
            char c = text[i];
            if (c == '\n') {
                start = i + 1;
            } else if (c == 0) {
                return false;
            } else if (c == '\t') {
                throw giveUp();
            } else if (c != ' ') {
                break;
            }
            i++;
        }
        int column = i - start;
        if (column <= indent) {
            return false;
        }
        if (text[i] == '#') {
            // A comment ends the scalar; what follows it must not be deeper.
            if (contentColumn() > indent) {
                throw giveUp();
            }
            return false;
        }
        if (column == 0) {
            int before = pos;
            pos = i;
            boolean separator = isSeparator();
            pos = before;
            return !separator;
        }
        return true;
    }

    private void fold(int breaks) {
        if (breaks == 1) {
            append(' ');
        }
        for (int i = 1; i < breaks; i++) {
            append('\n');
        }
    }

    private String taken() {
        return new String(buffer, 0, length);
    }

    private void append(char c) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = c;
    }

    private void append(int from, int to) {
        int size = to - from;
        if (length + size > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + size));
        }
        System.arraycopy(text, from, buffer, length, size);
        length += size;
    }

    /** A quoted scalar, with the position after it. */
    private String quoted(char quote) {
        int start = ++pos;
        int i = start;
        while (true) {
            char c = text[i];
            if (c == quote && (quote == '"' || text[i + 1] != '\'')) {
                pos = i + 1;
                return source.substring(start, i);
            } else if (c == quote || c == '\\' && quote == '"' || c == '\n') {
                break;
            } else if (c == 0) {
                throw giveUp();
            }
            i++;
        }
        length = 0;
        append(start, i);
        pos = i;
        return quote == '"' ? doubleQuotedRest() : singleQuotedRest();
    }

    private String singleQuotedRest() {
        while (true) {
            int start = pos;
            while (text[pos] != '\'' && text[pos] != '\n' && text[pos] != 0) {
                pos++;
            }
            append(start, pos);
            if (text[pos] == 0) {
                throw giveUp();
            } else if (text[pos] == '\n') {
                foldQuoted(0);
            } else if (text[pos + 1] == '\'') {
                append('\'');
                pos += 2;
            } else {
                pos++;
                return taken();
            }
        }
    }

    private String doubleQuotedRest() {
        int escaped = 0;
        while (true) {
            int start = pos;
            while (text[pos] != '"' && text[pos] != '\\' && text[pos] != '\n' && text[pos] != 0) {
                pos++;
            }
            append(start, pos);
            if (text[pos] == '"') {
                pos++;
                return taken();
            } else if (text[pos] == '\\') {
                escape();
                escaped = length;
            } else if (text[pos] == 0) {
                throw giveUp();
            } else {
                foldQuoted(escaped);
            }
        }
    }

    /** Folds line breaks; blanks before them go, but for those that were escaped. */
    private void foldQuoted(int keep) {
        while (length > keep && (buffer[length - 1] == ' ' || buffer[length - 1] == '\t')) {
            length--;
        }
        int breaks = 0;
        while (text[pos] == '\n' || text[pos] == ' ' || text[pos] == '\t') {
            if (text[pos] == '\n') {
                breaks++;
                lineStart = pos + 1;
            }
            pos++;
        }
        if (pos == lineStart && isSeparator()) {
            throw giveUp();
        }
        fold(breaks);
    }

    private void escape() {
        char c = text[pos + 1];
        switch (c) {
            case 'n' -> append('\n');
            case 't' -> append('\t');
            case 'r' -> append('\r');
            case '"', '\\', ' ' -> append(c);
            case 'u' -> {
                int code = 0;
                for (int i = 2; i < 6; i++) {
                    int digit = Characters.hex(text[Math.min(pos + i, end)]);
                    if (digit < 0) {
                        throw giveUp();
                    }
                    code = code << 4 | digit;
                }
                if (Character.isSurrogate((char) code)) {
                    throw giveUp();
                }
                append((char) code);
                pos += 4;
            }
            default -> throw giveUp();
        }
        pos += 2;
    }

    // blockScalar: ('|' | '>') [1-9]? [+-]? content
    private String blockScalar(int indent, boolean literal) {
        pos++;
        char chomping = 0;
        int increment = 0;
        if (text[pos] == '+' || text[pos] == '-') {
            chomping = text[pos++];
        }
        if (text[pos] >= '1' && text[pos] <= '9') {
            increment = text[pos++] - '0';
            if (chomping == 0 && (text[pos] == '+' || text[pos] == '-')) {
                chomping = text[pos++];
            }
        }
        skipSpaces();
        if (text[pos] != '\n') {
            throw giveUp();
        }
        pos++;
        lineStart = pos;
        length = 0;
        int breaks = 0;
        int blockIndent = increment > 0 ? Math.max(indent, 0) + increment : findIndent(indent);
        boolean leadingBreak = false;
        boolean leadingBlank = false;
        while (true) {
            int i = lineStart;
            int limit = i + blockIndent;
            while (i < limit && text[i] == ' ') {
                i++;
            }
            if (text[i] == '\n') {
                breaks++;
                pos = i + 1;
                lineStart = pos;
                continue;
            }
            pos = i;
            if (i < limit || text[i] == 0) {
                if (text[i] == '\t') {
                    throw giveUp();
                }
                break;
            }
            boolean blank = text[i] == ' ' || text[i] == '\t';
            if (!literal && leadingBreak && !leadingBlank && !blank) {
                if (breaks == 0) {
                    append(' ');
                }
            } else if (leadingBreak) {
                append('\n');
            }
            for (; breaks > 0; breaks--) {
                append('\n');
            }
            leadingBlank = blank;
            while (text[i] != '\n' && text[i] != 0) {
                i++;
            }
            append(pos, i);
            pos = i;
            leadingBreak = text[i] == '\n';
            if (!leadingBreak) {
                break;
            }
            pos++;
            lineStart = pos;
        }
        if (chomping != '-' && leadingBreak) {
            append('\n');
        }
        if (chomping == '+') {
            for (; breaks > 0; breaks--) {
                append('\n');
            }
        }
        return taken();
    }

    /** The indentation of a block scalar: that of its first line with content, which no empty line before may exceed. */
    private int findIndent(int indent) {
        int widest = 0;
        int start = lineStart;
        int i = start;
        while (true) {
            char c = text[i];
            if (c == ' ') {
                i++;
            } else if (c == '\n') {
                widest = Math.max(widest, i - start);
                i++;
                start = i;
            } else if (c == '\t') {
                throw giveUp();
            } else {
                return Math.max(Math.max(Math.max(widest, i - start), indent + 1), 1);
            }
        }
    }

    // flow: '[' (flowValue ',')* flowValue? ']' | '{' (key ':' flowValue ',')* (key ':' flowValue)? '}'
    private Object flow() {
        enter();
        char open = text[pos++];
        Object collection = open == '[' ? flowSequence() : flowMapping();
        depth--;
        return collection;
    }

    private List<@Nullable Object> flowSequence() {
        List<@Nullable Object> list = new ArrayList<>();
        while (true) {
            skipFlowSpace();
            if (text[pos] == ']') {
                pos++;
                return list;
            }
            list.add(flowValue());
            skipFlowSpace();
            if (text[pos] == ',') {
                pos++;
            } else if (text[pos] != ']') {
                throw giveUp();
            }
        }
    }

    private Map<String, @Nullable Object> flowMapping() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (true) {
            skipFlowSpace();
            if (text[pos] == '}') {
                pos++;
                return map;
            }
            String key = flowKey();
            skipFlowSpace();
            map.put(key, flowValue());
            skipFlowSpace();
            if (text[pos] == ',') {
                pos++;
            } else if (text[pos] != '}') {
                throw giveUp();
            }
        }
    }

    /** Takes a key and its colon. */
    private String flowKey() {
        int start = pos;
        char c = text[pos];
        if (c == '"' || c == '\'') {
            int line = lineStart;
            String key = quoted(c);
            skipSpaces();
            if (lineStart != line || text[pos] != ':' || pos - start > LONGEST_KEY) {
                throw giveUp();
            }
            pos++;
            return key;
        }
        int i = pos;
        while (isFlowWord(text[i])) {
            i++;
        }
        if (i == start
                || text[start] == '-'
                || text[i] != ':'
                || !isBlankOrEnd(text[i + 1])
                || i - start > LONGEST_KEY) {
            throw giveUp();
        }
        String key = key(i);
        pos = i + 1;
        return key;
    }

    private @Nullable Object flowValue() {
        char c = text[pos];
        if (c == '"' || c == '\'') {
            return quoted(c);
        } else if (c == '[' || c == '{') {
            return flow();
        }
        int start = pos;
        int i = pos;
        while (isFlowWord(text[i]) || text[i] == ' ' || text[i] == ':' && isFlowWord(text[i + 1])) {
            i++;
        }
        if (i == start || text[start] == '-' && !isFlowWord(text[start + 1]) || text[start] == ':') {
            throw giveUp();
        }
        int stop = i;
        while (text[stop - 1] == ' ') {
            stop--;
        }
        pos = i;
        return resolved(source.substring(start, stop));
    }

    /** Characters that are nothing special in a flow collection. */
    private static boolean isFlowWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '/'
                || c == '$'
                || c == '('
                || c == ')'
                || c == '+'
                || c == '='
                || c == '^'
                || c >= 0xC0;
    }

    private void skipFlowSpace() {
        while (text[pos] == ' ' || text[pos] == '\n') {
            if (text[pos] == '\n') {
                lineStart = pos + 1;
            }
            pos++;
        }
        if (pos == lineStart && isSeparator()) {
            throw giveUp();
        }
    }
}
