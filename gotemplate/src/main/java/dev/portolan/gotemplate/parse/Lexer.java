package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.parse.ParseException.Kind;
import dev.portolan.gotemplate.value.GoInt;
import java.util.Map;

/**
 * Splits a template's text into tokens, one at a time. Outside of actions all is text; inside, blanks are tokens too,
 * because they separate arguments.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.25.9/src/text/template/parse/lex.go">parse/lex.go</a>
 */
final class Lexer {
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final String COMMENT = "/*";
    private static final String COMMENT_END = "*/";
    private static final int EOF = -1;
    private static final Map<String, TokenType> KEYWORDS = Map.ofEntries(
            Map.entry("block", TokenType.BLOCK),
            Map.entry("break", TokenType.BREAK),
            Map.entry("continue", TokenType.CONTINUE),
            Map.entry("define", TokenType.DEFINE),
            Map.entry("else", TokenType.ELSE),
            Map.entry("end", TokenType.END),
            Map.entry("if", TokenType.IF),
            Map.entry("nil", TokenType.NIL),
            Map.entry("range", TokenType.RANGE),
            Map.entry("template", TokenType.TEMPLATE),
            Map.entry("with", TokenType.WITH),
            Map.entry("true", TokenType.BOOL),
            Map.entry("false", TokenType.BOOL));

    private final String input;
    private int start;
    private int position;
    private int parentheses;
    private boolean insideAction;
    private boolean failed;
    private Kind failure = Kind.OTHER;

    Lexer(String input) {
        this.input = input;
    }

    /** The next token; after an error or the end, {@link TokenType#EOF}. */
    Token next() {
        if (failed) {
            return new Token(TokenType.EOF, start, "EOF");
        }
        return insideAction ? action() : text();
    }

    // ---------------------------------------------------------------- outside of actions

    private Token text() {
        while (true) {
            int delimiter = input.indexOf(LEFT, position);
            if (delimiter < 0) {
                position = input.length();
                return position > start ? emit(TokenType.TEXT) : emit(TokenType.EOF);
            }
            int end = delimiter;
            if (hasLeftTrim(delimiter + LEFT.length())) {
                while (end > start && isSpace(input.charAt(end - 1))) {
                    end--;
                }
            }
            if (end > start) {
                Token token = new Token(TokenType.TEXT, start, input.substring(start, end));
                start = delimiter;
                position = delimiter;
                return token;
            }
            start = delimiter;
            position = delimiter + LEFT.length();
            int marker = hasLeftTrim(position) ? 2 : 0;
            if (!input.startsWith(COMMENT, position + marker)) {
                Token token = emit(TokenType.LEFT_DELIMITER);
                insideAction = true;
                parentheses = 0;
                position += marker;
                start = position;
                return token;
            }
            position += marker;
            start = position;
            Token error = comment();
            if (error != null) {
                return error;
            }
        }
    }

    /** Skips a comment with its closing delimiter; gives the error, or null. */
    private @org.jspecify.annotations.Nullable Token comment() {
        int end = input.indexOf(COMMENT_END, position + COMMENT.length());
        if (end < 0) {
            return error(Kind.UNCLOSED_COMMENT, "unclosed comment");
        }
        position = end + COMMENT_END.length();
        boolean trim = hasRightTrim(position) && input.startsWith(RIGHT, position + 2);
        if (!trim && !input.startsWith(RIGHT, position)) {
            return error(Kind.UNCLOSED_COMMENT, "comment ends before closing delimiter");
        }
        position += (trim ? 2 : 0) + RIGHT.length();
        if (trim) {
            skipSpaces();
        }
        start = position;
        return null;
    }

    private void skipSpaces() {
        while (position < input.length() && isSpace(input.charAt(position))) {
            position++;
        }
    }

    /** How far the input is read. */
    int position() {
        return position;
    }

    /** What the error token means, once there is one. */
    Kind failure() {
        return failure;
    }

    // ---------------------------------------------------------------- inside an action

    private Token action() {
        boolean trimmed = hasRightTrim(position) && input.startsWith(RIGHT, position + 2);
        if (trimmed || input.startsWith(RIGHT, position)) {
            return parentheses == 0 ? rightDelimiter(trimmed) : error("unclosed left paren");
        }
        int rune = read();
        switch (rune) {
            case EOF:
                return error(Kind.UNCLOSED_ACTION, "unclosed action");
            case ' ', '\t', '\r', '\n':
                return space();
            case '=':
                return emit(TokenType.ASSIGN);
            case ':':
                return read() == '=' ? emit(TokenType.DECLARE) : error("expected :=");
            case '|':
                return emit(TokenType.PIPE);
            case '"':
                return quoted('"', TokenType.STRING, "unterminated quoted string");
            case '\'':
                return quoted('\'', TokenType.CHAR_CONSTANT, "unterminated character constant");
            case '`':
                return rawString();
            case '$':
                return fieldOrVariable(TokenType.VARIABLE);
            case '(':
                parentheses++;
                return emit(TokenType.LEFT_PAREN);
            case ')':
                parentheses--;
                return parentheses < 0 ? error("unexpected right paren") : emit(TokenType.RIGHT_PAREN);
            case '.':
                if (position < input.length() && !isDigit(input.charAt(position))) {
                    return fieldOrVariable(TokenType.FIELD);
                }
                position--;
                return number();
            case '+', '-':
                position--;
                return number();
            default:
                if (rune >= '0' && rune <= '9') {
                    position--;
                    return number();
                } else if (isAlphaNumeric(rune)) {
                    position -= Character.charCount(rune);
                    return identifier();
                } else if (rune < 0x7F && rune > ' ') {
                    return emit(TokenType.CHAR);
                }
                return error("unrecognized character in action: " + shown(rune));
        }
    }

    private Token rightDelimiter(boolean trim) {
        if (trim) {
            position += 2;
            start = position;
        }
        position += RIGHT.length();
        Token token = emit(TokenType.RIGHT_DELIMITER);
        if (trim) {
            skipSpaces();
            start = position;
        }
        insideAction = false;
        return token;
    }

    /** A run of blanks; the last one may belong to a closing delimiter with a trim marker. */
    private Token space() {
        skipSpaces();
        if (hasRightTrim(position - 1) && input.startsWith(RIGHT, position + 1)) {
            position--;
            if (position == start) {
                return rightDelimiter(true);
            }
        }
        return emit(TokenType.SPACE);
    }

    private Token identifier() {
        int next = skipAlphaNumeric();
        String word = input.substring(start, position);
        if (!atTerminator()) {
            return error(Kind.UNEXPECTED_TOKEN, "bad character " + shown(next));
        }
        return emit(KEYWORDS.getOrDefault(word, TokenType.IDENTIFIER));
    }

    /** {@code .name}, {@code $name}, or the dot or dollar alone, which has been read. */
    private Token fieldOrVariable(TokenType type) {
        if (atTerminator()) {
            return emit(type == TokenType.VARIABLE ? type : TokenType.DOT);
        }
        int next = skipAlphaNumeric();
        return atTerminator() ? emit(type) : error(Kind.UNEXPECTED_TOKEN, "bad character " + shown(next));
    }

    private int skipAlphaNumeric() {
        int rune = peek();
        while (isAlphaNumeric(rune)) {
            position += Character.charCount(rune);
            rune = peek();
        }
        return rune;
    }

    private boolean atTerminator() {
        return switch (peek()) {
            case EOF, ' ', '\t', '\r', '\n', '.', ',', '|', ':', ')', '(' -> true;
            default -> input.startsWith(RIGHT, position);
        };
    }

    private Token quoted(char quote, TokenType type, String unterminated) {
        while (true) {
            int rune = read();
            if (rune == '\\') {
                int escaped = read();
                if (escaped == EOF || escaped == '\n') {
                    return error(Kind.UNTERMINATED_STRING, unterminated);
                }
            } else if (rune == EOF || rune == '\n') {
                return error(Kind.UNTERMINATED_STRING, unterminated);
            } else if (rune == quote) {
                return emit(type);
            }
        }
    }

    private Token rawString() {
        int end = input.indexOf('`', position);
        if (end < 0) {
            return error(Kind.UNTERMINATED_STRING, "unterminated raw quoted string");
        }
        position = end + 1;
        return emit(TokenType.RAW_STRING);
    }

    /** Anything that looks like a number; the parser finds out whether it is one. */
    private Token number() {
        if (!scanNumber()) {
            return badNumber();
        }
        if (peek() == '+' || peek() == '-') {
            boolean complex = scanNumber() && input.charAt(position - 1) == 'i';
            return complex ? emit(TokenType.COMPLEX) : badNumber();
        }
        return emit(TokenType.NUMBER);
    }

    private Token badNumber() {
        return error("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
    }

    private boolean scanNumber() {
        accept("+-");
        String digits = "0123456789_";
        if (accept("0")) {
            if (accept("xX")) {
                digits = "0123456789abcdefABCDEF_";
            } else if (accept("oO")) {
                digits = "01234567_";
            } else if (accept("bB")) {
                digits = "01_";
            }
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        boolean decimal = digits.length() == 11;
        boolean hexadecimal = digits.length() == 23;
        if (decimal && accept("eE") || hexadecimal && accept("pP")) {
            accept("+-");
            acceptRun("0123456789_");
        }
        accept("i");
        int next = peek();
        if (isAlphaNumeric(next)) {
            position += Character.charCount(next);
            return false;
        }
        return true;
    }

    private boolean accept(String valid) {
        if (position < input.length() && valid.indexOf(input.charAt(position)) >= 0) {
            position++;
            return true;
        }
        return false;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            // all in the condition
        }
    }

    // ---------------------------------------------------------------- characters and tokens

    private int peek() {
        return position < input.length() ? input.codePointAt(position) : EOF;
    }

    private int read() {
        int rune = peek();
        position += rune == EOF ? 0 : Character.charCount(rune);
        return rune;
    }

    private Token emit(TokenType type) {
        Token token = new Token(type, start, type == TokenType.EOF ? "EOF" : input.substring(start, position));
        start = position;
        return token;
    }

    private Token error(String message) {
        return error(Kind.OTHER, message);
    }

    private Token error(Kind kind, String message) {
        failed = true;
        failure = kind;
        return new Token(TokenType.ERROR, start, message);
    }

    private boolean hasLeftTrim(int at) {
        return at + 1 < input.length() && input.charAt(at) == '-' && isSpace(input.charAt(at + 1));
    }

    private boolean hasRightTrim(int at) {
        return at + 1 < input.length() && isSpace(input.charAt(at)) && input.charAt(at + 1) == '-';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphaNumeric(int rune) {
        if (rune < 0x80) {
            return rune >= 'a' && rune <= 'z'
                    || rune >= 'A' && rune <= 'Z'
                    || rune >= '0' && rune <= '9'
                    || rune == '_';
        }
        return Character.isLetter(rune) || Character.isDigit(rune);
    }

    private static String shown(int rune) {
        int valid = rune >= 0xD800 && rune <= 0xDFFF ? 0xFFFD : rune;
        return GoFormat.sprintf("%#U", GoInt.of(valid));
    }
}
