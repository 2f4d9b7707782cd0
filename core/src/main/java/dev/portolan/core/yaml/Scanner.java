package dev.portolan.core.yaml;

import dev.portolan.core.yaml.Token.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Characters to tokens, with the rules and the messages of the reader that Helm uses. That reader descends from libyaml,
 * so this is the same machine: a stack of indentations, and at each flow level one place where an implicit key may have
 * started, which becomes a key when its colon is found. For one thread.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/scannerc.go">go-yaml v2, scannerc.go</a>
 */
final class Scanner {
    private static final int LONGEST_KEY = 1024;
    private static final int PADDING = 12;

    /** A comment with its number sign, without the line end. */
    record Comment(int start, int end, int line) {}

    private final char[] text;
    private final int end;
    private final int maxDepth;

    /** Why the text stops at {@link #end}, or null if that is its true end. */
    private final @Nullable String unreadable;

    private final @Nullable List<Comment> comments;

    private int pos;
    private int line;
    private int lineStart;

    private Token[] queue = new Token[16];
    private int head;
    private int tail;
    private int tokensTaken;
    private boolean streamEnded;

    private int indent = -1;
    private int[] indents = new int[16];
    private int indentCount;

    private boolean simpleKeyAllowed = true;
    private PossibleKey[] keys = {new PossibleKey()};
    private int flowLevel;
    private int firstKeyLevel;

    /** Where an implicit key may have started at one flow level. */
    private static final class PossibleKey {
        boolean possible;
        boolean required;
        boolean registered;
        int tokenNumber;
        int pos;
        int line;
        int column;
    }

    Scanner(String source, int start, int maxDepth, @Nullable List<Comment> comments) {
        int length = source.length();
        int readable = Characters.firstUnreadable(source, start);
        this.end = readable < 0 ? length : readable;
        this.unreadable = readable < 0 ? null : Characters.problem(source, readable);
        this.text = new char[end + PADDING];
        source.getChars(0, end, text, 0);
        this.maxDepth = maxDepth;
        this.comments = comments;
        pos = start;
        lineStart = start;
        if (start == 0 && end > 0 && text[0] == '\uFEFF') {
            pos = 1;
            lineStart = 1;
        }
    }

    /** The next token, which stays the next one. */
    Token peek() {
        while (head == tail || isKeyStillPossible(tokensTaken)) {
            fetch();
        }
        return queue[head];
    }

    /** Takes the token that {@link #peek} gave. */
    void take() {
        head++;
        tokensTaken++;
        if (head == tail) {
            head = 0;
            tail = 0;
        }
    }

    /** Where the scanner stands: after the last token that it has seen. */
    int position() {
        return pos;
    }

    private boolean isKeyStillPossible(int tokenNumber) {
        while (firstKeyLevel < flowLevel
                && (!keys[firstKeyLevel].registered || keys[firstKeyLevel].tokenNumber < tokenNumber)) {
            firstKeyLevel++;
        }
        PossibleKey key = keys[firstKeyLevel];
        return key.registered && key.tokenNumber == tokenNumber && isValid(key);
    }

    private boolean isValid(PossibleKey key) {
        if (!key.possible) {
            return false;
        }
        if (key.line < line || isTooLong(key)) {
            if (key.required) {
                throw error("could not find expected ':'");
            }
            key.possible = false;
            return false;
        }
        return true;
    }

    private boolean isTooLong(PossibleKey key) {
        return pos - key.pos > LONGEST_KEY && Character.codePointCount(text, key.pos, pos - key.pos) > LONGEST_KEY;
    }

    private void fetch() {
        skipToToken();
        unrollIndent(column());
        char c = text[pos];
        if (c == 0) {
            checkReadable();
            fetchStreamEnd();
            return;
        }
        boolean lineBegin = pos == lineStart;
        if (lineBegin && c == '%') {
            fetchDirective();
        } else if (lineBegin && isDocumentIndicator()) {
            fetchDocumentIndicator(c == '-' ? Kind.DOCUMENT_START : Kind.DOCUMENT_END);
        } else {
            fetchContent(c);
        }
    }

    private void fetchContent(char c) {
        switch (c) {
            case '[' -> fetchFlowStart(Kind.FLOW_SEQUENCE_START);
            case '{' -> fetchFlowStart(Kind.FLOW_MAPPING_START);
            case ']' -> fetchFlowEnd(Kind.FLOW_SEQUENCE_END);
            case '}' -> fetchFlowEnd(Kind.FLOW_MAPPING_END);
            case ',' -> fetchFlowEntry();
            case '*' -> fetchAnchor(Kind.ALIAS);
            case '&' -> fetchAnchor(Kind.ANCHOR);
            case '!' -> fetchTag();
            case '\'', '"' -> fetchQuoted(c == '\'');
            case '-' -> {
                if (Characters.isBlankOrEnd(text[pos + 1])) {
                    fetchBlockEntry();
                } else {
                    fetchPlain();
                }
            }
            case '?' -> {
                if (flowLevel > 0 || Characters.isBlankOrEnd(text[pos + 1])) {
                    fetchKey();
                } else {
                    fetchPlain();
                }
            }
            case ':' -> {
                if (flowLevel > 0 || Characters.isBlankOrEnd(text[pos + 1])) {
                    fetchValue();
                } else {
                    fetchPlain();
                }
            }
            case '|', '>' -> {
                if (flowLevel > 0) {
                    throw noToken();
                }
                fetchBlockScalar(c == '|');
            }
            case '#', '%', '@', '`', '\t' -> throw noToken();
            default -> fetchPlain();
        }
    }

    private YamlException noToken() {
        return error("found character that cannot start any token");
    }

    private int column() {
        return pos - lineStart;
    }

    /** An error here. The reader names no line for errors in the first one. */
    private YamlException error(String problem) {
        return YamlException.syntax(problem, line == 0 ? 0 : line + 1, pos);
    }

    private void checkReadable() {
        if (unreadable != null && pos >= end) {
            throw YamlException.syntax(unreadable, 0, end);
        }
    }

    private boolean isDocumentIndicator() {
        char c = text[pos];
        return (c == '-' || c == '.')
                && text[pos + 1] == c
                && text[pos + 2] == c
                && Characters.isBlankOrEnd(text[pos + 3]);
    }

    private void add(Token token) {
        if (tail == queue.length) {
            if (head > 0) {
                System.arraycopy(queue, head, queue, 0, tail - head);
                tail -= head;
                head = 0;
            } else {
                queue = Arrays.copyOf(queue, tail * 2);
            }
        }
        queue[tail++] = token;
    }

    /** Puts {@code token} before the one with this number, or at the end if that is gone. */
    private void insert(int tokenNumber, Token token) {
        add(token);
        int index = head + tokenNumber - tokensTaken;
        if (tokenNumber < tokensTaken) {
            return;
        }
        System.arraycopy(queue, index, queue, index + 1, tail - 1 - index);
        queue[index] = token;
    }

    private void addIndicator(Kind kind) {
        Token token = new Token(kind, pos, line, pos + 1);
        pos++;
        add(token);
    }

    // --- implicit keys and indentation ---

    private void saveKey() {
        if (!simpleKeyAllowed) {
            return;
        }
        removeKey();
        PossibleKey key = keys[flowLevel];
        key.possible = true;
        key.required = flowLevel == 0 && indent == column();
        key.registered = true;
        key.tokenNumber = tokensTaken + tail - head;
        key.pos = pos;
        key.line = line;
        key.column = column();
        firstKeyLevel = Math.min(firstKeyLevel, flowLevel);
    }

    private void removeKey() {
        PossibleKey key = keys[flowLevel];
        if (key.possible) {
            if (key.required) {
                throw error("could not find expected ':'");
            }
            key.possible = false;
            key.registered = false;
        }
    }

    private void rollIndent(int column, int tokenNumber, Token token) {
        if (flowLevel > 0 || indent >= column) {
            return;
        }
        if (indentCount == indents.length) {
            indents = Arrays.copyOf(indents, indentCount * 2);
        }
        indents[indentCount++] = indent;
        indent = column;
        if (indentCount > maxDepth) {
            throw error("exceeded max depth of " + maxDepth);
        }
        if (tokenNumber < 0) {
            add(token);
        } else {
            insert(tokenNumber, token);
        }
    }

    private void unrollIndent(int column) {
        if (flowLevel > 0) {
            return;
        }
        while (indent > column) {
            add(new Token(Kind.BLOCK_END, pos, line, pos));
            indent = indents[--indentCount];
        }
    }

    // --- one method for each token ---

    private void fetchStreamEnd() {
        if (streamEnded) {
            add(new Token(Kind.STREAM_END, pos, line, pos));
            return;
        }
        if (column() != 0) {
            lineStart = pos;
            line++;
        }
        unrollIndent(-1);
        removeKey();
        simpleKeyAllowed = false;
        streamEnded = true;
        add(new Token(Kind.STREAM_END, pos, line, pos));
    }

    private void fetchDirective() {
        unrollIndent(-1);
        removeKey();
        simpleKeyAllowed = false;
        add(scanDirective());
    }

    private void fetchDocumentIndicator(Kind kind) {
        unrollIndent(-1);
        removeKey();
        simpleKeyAllowed = false;
        add(new Token(kind, pos, line, pos + 3));
        pos += 3;
    }

    private void fetchFlowStart(Kind kind) {
        saveKey();
        flowLevel++;
        if (flowLevel == keys.length) {
            int old = keys.length;
            keys = Arrays.copyOf(keys, old * 2);
            for (int i = old; i < keys.length; i++) {
                keys[i] = new PossibleKey();
            }
        }
        keys[flowLevel].possible = false;
        keys[flowLevel].registered = false;
        keys[flowLevel].tokenNumber = tokensTaken + tail - head;
        if (flowLevel > maxDepth) {
            throw error("exceeded max depth of " + maxDepth);
        }
        simpleKeyAllowed = true;
        addIndicator(kind);
    }

    private void fetchFlowEnd(Kind kind) {
        removeKey();
        if (flowLevel > 0) {
            // The reader forgets the key of this level by its token. An empty collection, in which no key has begun,
            // still has its own token there, so that it is forgotten as a key itself.
            keys[flowLevel].registered = false;
            flowLevel--;
            if (keys[flowLevel].tokenNumber == keys[flowLevel + 1].tokenNumber) {
                keys[flowLevel].registered = false;
            }
            firstKeyLevel = Math.min(firstKeyLevel, flowLevel);
        }
        simpleKeyAllowed = false;
        addIndicator(kind);
    }

    private void fetchFlowEntry() {
        removeKey();
        simpleKeyAllowed = true;
        addIndicator(Kind.FLOW_ENTRY);
    }

    private void fetchBlockEntry() {
        if (flowLevel == 0) {
            if (!simpleKeyAllowed) {
                throw error("block sequence entries are not allowed in this context");
            }
            rollIndent(column(), -1, new Token(Kind.BLOCK_SEQUENCE_START, pos, line, pos));
        }
        removeKey();
        simpleKeyAllowed = true;
        addIndicator(Kind.BLOCK_ENTRY);
    }

    private void fetchKey() {
        if (flowLevel == 0) {
            if (!simpleKeyAllowed) {
                throw error("mapping keys are not allowed in this context");
            }
            rollIndent(column(), -1, new Token(Kind.BLOCK_MAPPING_START, pos, line, pos));
        }
        removeKey();
        simpleKeyAllowed = flowLevel == 0;
        addIndicator(Kind.KEY);
    }

    private void fetchValue() {
        PossibleKey key = keys[flowLevel];
        if (isValid(key)) {
            insert(key.tokenNumber, new Token(Kind.KEY, key.pos, key.line, key.pos));
            rollIndent(key.column, key.tokenNumber, new Token(Kind.BLOCK_MAPPING_START, key.pos, key.line, key.pos));
            key.possible = false;
            key.registered = false;
            simpleKeyAllowed = false;
        } else {
            if (flowLevel == 0) {
                if (!simpleKeyAllowed) {
                    throw error("mapping values are not allowed in this context");
                }
                rollIndent(column(), -1, new Token(Kind.BLOCK_MAPPING_START, pos, line, pos));
            }
            simpleKeyAllowed = flowLevel == 0;
        }
        addIndicator(Kind.VALUE);
    }

    private void fetchAnchor(Kind kind) {
        saveKey();
        simpleKeyAllowed = false;
        add(scanAnchor(kind));
    }

    private void fetchTag() {
        saveKey();
        simpleKeyAllowed = false;
        add(scanTag());
    }

    private void fetchBlockScalar(boolean literal) {
        removeKey();
        simpleKeyAllowed = true;
        add(scanBlockScalar(literal));
    }

    private void fetchQuoted(boolean single) {
        saveKey();
        simpleKeyAllowed = false;
        add(scanQuoted(single));
    }

    private void fetchPlain() {
        saveKey();
        simpleKeyAllowed = false;
        add(scanPlain());
    }

    // --- characters ---

    private void skipToToken() {
        while (true) {
            while (text[pos] == ' ' || text[pos] == '\t' && (flowLevel > 0 || !simpleKeyAllowed)) {
                pos++;
            }
            skipComment();
            if (!Characters.isBreak(text[pos])) {
                return;
            }
            skipBreak();
            if (flowLevel == 0) {
                simpleKeyAllowed = true;
            }
        }
    }

    private void skipComment() {
        if (text[pos] != '#') {
            return;
        }
        int start = pos;
        while (!Characters.isBreakOrEnd(text[pos])) {
            pos++;
        }
        checkReadable();
        if (comments != null) {
            comments.add(new Comment(start, pos, line));
        }
    }

    private void skipBlanks() {
        while (Characters.isBlank(text[pos])) {
            pos++;
        }
    }

    private void skipBreak() {
        if (text[pos] == '\r' && text[pos + 1] == '\n') {
            pos++;
        }
        pos++;
        line++;
        lineStart = pos;
    }

    /** Takes a line break and adds it to {@code into} as it counts in a value. */
    private void readBreak(StringBuilder into) {
        char c = text[pos];
        into.append(c == '\u2028' || c == '\u2029' ? c : '\n');
        skipBreak();
    }

    // directive: '%' name value comment?
    private Token scanDirective() {
        int start = pos;
        int startLine = line;
        pos++;
        int nameStart = pos;
        while (Characters.isAlphanumeric(text[pos])) {
            pos++;
        }
        String name = new String(text, nameStart, pos - nameStart);
        if (name.isEmpty()) {
            throw error("could not find expected directive name");
        }
        if (!Characters.isBlankOrEnd(text[pos])) {
            throw error("found unexpected non-alphabetical character");
        }
        Token token;
        if (name.equals("YAML")) {
            skipBlanks();
            token = new Token(Kind.VERSION_DIRECTIVE, start, startLine, pos);
            int major = scanVersionNumber();
            if (text[pos] != '.') {
                throw error("did not find expected digit or '.' character");
            }
            pos++;
            token.text = major + "." + scanVersionNumber();
        } else if (name.equals("TAG")) {
            skipBlanks();
            token = new Token(Kind.TAG_DIRECTIVE, start, startLine, pos);
            token.text = scanTagHandle(true);
            if (!Characters.isBlank(text[pos])) {
                throw error("did not find expected whitespace");
            }
            skipBlanks();
            token.suffix = scanTagUri("");
            if (!Characters.isBlankOrEnd(text[pos])) {
                throw error("did not find expected whitespace or line break");
            }
        } else {
            throw error("found unknown directive name");
        }
        token.end = pos;
        skipRestOfLine();
        return token;
    }

    private int scanVersionNumber() {
        int value = 0;
        int digits = 0;
        while (text[pos] >= '0' && text[pos] <= '9') {
            digits++;
            if (digits > 2) {
                throw error("found extremely long version number");
            }
            value = value * 10 + text[pos] - '0';
            pos++;
        }
        if (digits == 0) {
            throw error("did not find expected version number");
        }
        return value;
    }

    private void skipRestOfLine() {
        skipBlanks();
        skipComment();
        if (!Characters.isBreakOrEnd(text[pos])) {
            throw error("did not find expected comment or line break");
        }
        if (text[pos] != 0) {
            skipBreak();
        }
    }

    private Token scanAnchor(Kind kind) {
        int start = pos;
        pos++;
        while (Characters.isAlphanumeric(text[pos])) {
            pos++;
        }
        char next = text[pos];
        if (pos == start + 1 || !(Characters.isBlankOrEnd(next) || "?:,]}%@`".indexOf(next) >= 0)) {
            throw error("did not find expected alphabetic or numeric character");
        }
        Token token = new Token(kind, start, line, pos);
        token.text = new String(text, start + 1, pos - start - 1);
        return token;
    }

    private Token scanTag() {
        int start = pos;
        int startLine = line;
        String handle = "";
        String suffix;
        if (text[pos + 1] == '<') {
            pos += 2;
            suffix = scanTagUri("");
            if (text[pos] != '>') {
                throw error("did not find the expected '>'");
            }
            pos++;
        } else {
            handle = scanTagHandle(false);
            if (handle.length() > 1 && handle.endsWith("!")) {
                suffix = scanTagUri("");
            } else {
                suffix = scanTagUri(handle);
                handle = "!";
                if (suffix.isEmpty()) {
                    handle = "";
                    suffix = "!";
                }
            }
        }
        if (!Characters.isBlankOrEnd(text[pos])) {
            throw error("did not find expected whitespace or line break");
        }
        Token token = new Token(Kind.TAG, start, startLine, pos);
        token.text = handle;
        token.suffix = suffix;
        return token;
    }

    private String scanTagHandle(boolean directive) {
        if (text[pos] != '!') {
            throw error("did not find expected '!'");
        }
        int start = pos;
        pos++;
        while (Characters.isAlphanumeric(text[pos])) {
            pos++;
        }
        if (text[pos] == '!') {
            pos++;
        } else if (directive && pos != start + 1) {
            throw error("did not find expected '!'");
        }
        return new String(text, start, pos - start);
    }

    /** The rest of a tag; {@code head} is what was taken for its handle, whose exclamation mark is left out. */
    private String scanTagUri(String head) {
        StringBuilder uri = new StringBuilder(head.isEmpty() ? "" : head.substring(1));
        boolean found = !head.isEmpty();
        while (Characters.isUri(text[pos])) {
            if (text[pos] == '%') {
                scanUriEscape(uri);
            } else {
                uri.append(text[pos]);
                pos++;
            }
            found = true;
        }
        if (!found) {
            throw error("did not find expected tag URI");
        }
        return uri.toString();
    }

    private void scanUriEscape(StringBuilder uri) {
        byte[] bytes = new byte[4];
        int width = 1;
        for (int i = 0; i < width; i++) {
            int high = text[pos] == '%' ? Characters.hex(text[pos + 1]) : -1;
            int low = high >= 0 ? Characters.hex(text[pos + 2]) : -1;
            if (low < 0) {
                throw error("did not find URI escaped octet");
            }
            int octet = high << 4 | low;
            if (i == 0) {
                width = octet < 0x80
                        ? 1
                        : octet < 0xC0 ? 0 : octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : octet < 0xF8 ? 4 : 0;
                if (width == 0) {
                    throw error("found an incorrect leading UTF-8 octet");
                }
            } else if ((octet & 0xC0) != 0x80) {
                throw error("found an incorrect trailing UTF-8 octet");
            }
            bytes[i] = (byte) octet;
            pos += 3;
        }
        uri.append(new String(bytes, 0, width, java.nio.charset.StandardCharsets.UTF_8));
    }

    private Token scanBlockScalar(boolean literal) {
        int start = pos;
        int startLine = line;
        pos++;
        char chomping = 0;
        int increment = 0;
        if (text[pos] == '+' || text[pos] == '-') {
            chomping = text[pos++];
            increment = scanIndentationIndicator();
        } else {
            increment = scanIndentationIndicator();
            if (increment > 0 && (text[pos] == '+' || text[pos] == '-')) {
                chomping = text[pos++];
            }
        }
        int headerEnd = pos;
        skipRestOfLine();

        int blockIndent = increment > 0 ? Math.max(indent, 0) + increment : 0;
        StringBuilder value = new StringBuilder();
        StringBuilder leadingBreak = new StringBuilder(2);
        StringBuilder trailingBreaks = new StringBuilder();
        blockIndent = scanBlockBreaks(blockIndent, trailingBreaks);
        boolean leadingBlank = false;
        int contentEnd = headerEnd;
        while (column() == blockIndent && text[pos] != 0) {
            boolean blank = Characters.isBlank(text[pos]);
            if (!literal && !leadingBlank && !blank && leadingBreak.length() > 0 && leadingBreak.charAt(0) == '\n') {
                if (trailingBreaks.length() == 0) {
                    value.append(' ');
                }
            } else {
                value.append(leadingBreak);
            }
            leadingBreak.setLength(0);
            value.append(trailingBreaks);
            trailingBreaks.setLength(0);
            leadingBlank = blank;

            int from = pos;
            while (!Characters.isBreakOrEnd(text[pos])) {
                pos++;
            }
            value.append(text, from, pos - from);
            contentEnd = pos;
            if (text[pos] == 0) {
                break;
            }
            readBreak(leadingBreak);
            scanBlockBreaks(blockIndent, trailingBreaks);
        }
        if (text[pos] == 0) {
            checkReadable();
        }
        if (chomping != '-') {
            value.append(leadingBreak);
        }
        if (chomping == '+') {
            value.append(trailingBreaks);
        }
        Token token = new Token(Kind.SCALAR, start, startLine, contentEnd);
        token.text = value.toString();
        token.style = literal ? YamlScalar.Style.LITERAL : YamlScalar.Style.FOLDED;
        return token;
    }

    private int scanIndentationIndicator() {
        char c = text[pos];
        if (c < '0' || c > '9') {
            return 0;
        }
        if (c == '0') {
            throw error("found an indentation indicator equal to 0");
        }
        pos++;
        return c - '0';
    }

    /** Takes indentation and empty lines; gives the indentation, found here if {@code blockIndent} is 0. */
    private int scanBlockBreaks(int blockIndent, StringBuilder breaks) {
        int widest = 0;
        while (true) {
            while ((blockIndent == 0 || column() < blockIndent) && text[pos] == ' ') {
                pos++;
            }
            widest = Math.max(widest, column());
            if ((blockIndent == 0 || column() < blockIndent) && text[pos] == '\t') {
                throw error("found a tab character where an indentation space is expected");
            }
            if (!Characters.isBreak(text[pos])) {
                break;
            }
            readBreak(breaks);
        }
        return blockIndent == 0 ? Math.max(Math.max(widest, indent + 1), 1) : blockIndent;
    }

    private Token scanQuoted(boolean single) {
        int start = pos;
        int startLine = line;
        char quote = single ? '\'' : '"';
        pos++;
        StringBuilder value = new StringBuilder();
        StringBuilder breaks = new StringBuilder(2);
        while (true) {
            if (pos == lineStart && isDocumentIndicator()) {
                throw error("found unexpected document indicator");
            }
            if (text[pos] == 0) {
                checkReadable();
                throw error("found unexpected end of stream");
            }
            boolean escapedBreak = false;
            while (!Characters.isBlankOrEnd(text[pos])) {
                char c = text[pos];
                if (c == quote) {
                    if (!single || text[pos + 1] != '\'') {
                        break;
                    }
                    value.append('\'');
                    pos += 2;
                } else if (c == '\\' && !single) {
                    if (Characters.isBreak(text[pos + 1])) {
                        pos++;
                        skipBreak();
                        escapedBreak = true;
                        break;
                    }
                    scanEscape(value);
                } else {
                    value.append(c);
                    pos++;
                }
            }
            if (text[pos] == quote) {
                break;
            }
            foldQuoted(value, breaks, escapedBreak);
        }
        pos++;
        Token token = new Token(Kind.SCALAR, start, startLine, pos);
        token.text = value.toString();
        token.style = single ? YamlScalar.Style.SINGLE_QUOTED : YamlScalar.Style.DOUBLE_QUOTED;
        return token;
    }

    /** Takes blanks and line breaks within quotes: the blanks stay unless there is a break, which makes them one. */
    private void foldQuoted(StringBuilder value, StringBuilder breaks, boolean escapedBreak) {
        int blanks = pos;
        skipBlanks();
        if (!Characters.isBreak(text[pos])) {
            if (!escapedBreak) {
                value.append(text, blanks, pos - blanks);
            }
            return;
        }
        breaks.setLength(0);
        boolean first = !escapedBreak;
        while (Characters.isBlank(text[pos]) || Characters.isBreak(text[pos])) {
            if (Characters.isBlank(text[pos])) {
                pos++;
            } else {
                readBreak(breaks);
            }
        }
        appendFolded(value, breaks, first);
    }

    /** Adds line breaks as folding leaves them; {@code hasFirst} tells whether the first one is to become a space. */
    private static void appendFolded(StringBuilder value, StringBuilder breaks, boolean hasFirst) {
        if (!hasFirst || breaks.charAt(0) != '\n') {
            value.append(breaks);
        } else if (breaks.length() == 1) {
            value.append(' ');
        } else {
            value.append(breaks, 1, breaks.length());
        }
    }

    private void scanEscape(StringBuilder value) {
        int digits = 0;
        switch (text[pos + 1]) {
            case '0' -> value.append('\0');
            case 'a' -> value.append('\u0007');
            case 'b' -> value.append('\b');
            case 't', '\t' -> value.append('\t');
            case 'n' -> value.append('\n');
            case 'v' -> value.append('\u000B');
            case 'f' -> value.append('\f');
            case 'r' -> value.append('\r');
            case 'e' -> value.append('\u001B');
            case ' ' -> value.append(' ');
            case '"' -> value.append('"');
            case '\'' -> value.append('\'');
            case '\\' -> value.append('\\');
            case 'N' -> value.append('\u0085');
            case '_' -> value.append('\u00A0');
            case 'L' -> value.append('\u2028');
            case 'P' -> value.append('\u2029');
            case 'x' -> digits = 2;
            case 'u' -> digits = 4;
            case 'U' -> digits = 8;
            default -> throw error("found unknown escape character");
        }
        pos += 2;
        if (digits == 0) {
            return;
        }
        long code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Characters.hex(text[pos + i]);
            if (digit < 0) {
                throw error("did not find expected hexdecimal number");
            }
            code = code << 4 | digit;
        }
        if (code >= 0xD800 && code <= 0xDFFF || code > 0x10FFFF) {
            throw error("found invalid Unicode character escape code");
        }
        value.appendCodePoint((int) code);
        pos += digits;
    }

    private Token scanPlain() {
        int start = pos;
        int startLine = line;
        int endOfText = pos;
        int leastColumn = indent + 1;
        int from = pos;
        boolean brokeLine = false;
        @Nullable StringBuilder value = null;
        StringBuilder breaks = new StringBuilder(0);
        while (true) {
            if (pos == lineStart && isDocumentIndicator() || text[pos] == '#') {
                break;
            }
            int word = pos;
            scanPlainWord();
            if (pos > word) {
                if (brokeLine) {
                    if (value == null) {
                        value = new StringBuilder();
                    }
                    value.append(text, from, endOfText - from);
                    appendFolded(value, breaks, true);
                    from = word;
                    brokeLine = false;
                }
                endOfText = pos;
            }
            if (!Characters.isBlank(text[pos]) && !Characters.isBreak(text[pos])) {
                break;
            }
            while (true) {
                char c = text[pos];
                if (Characters.isBlank(c)) {
                    if (brokeLine && c == '\t' && column() < leastColumn) {
                        throw error("found a tab character that violates indentation");
                    }
                    pos++;
                } else if (Characters.isBreak(c)) {
                    if (!brokeLine) {
                        breaks.setLength(0);
                        brokeLine = true;
                    }
                    readBreak(breaks);
                } else {
                    break;
                }
            }
            if (flowLevel == 0 && column() < leastColumn) {
                break;
            }
        }
        Token token = new Token(Kind.SCALAR, start, startLine, endOfText);
        if (value == null) {
            token.text = new String(text, start, endOfText - start);
        } else {
            token.text = value.append(text, from, endOfText - from).toString();
        }
        token.style = YamlScalar.Style.PLAIN;
        if (brokeLine) {
            simpleKeyAllowed = true;
        }
        return token;
    }

    /** Takes characters up to a blank, a line break or an indicator that ends a plain scalar. */
    private void scanPlainWord() {
        boolean flow = flowLevel > 0;
        while (true) {
            char c = text[pos];
            if (Characters.isBlankOrEnd(c)
                    || c == ':' && Characters.isBlankOrEnd(text[pos + 1])
                    || flow && Characters.isFlowIndicator(c)) {
                if (c == 0) {
                    checkReadable();
                }
                return;
            }
            pos++;
        }
    }
}
