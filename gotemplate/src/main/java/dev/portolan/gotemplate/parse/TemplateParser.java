package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template and those that it defines. Messages and the lines they name are Go's.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.25.9/src/text/template/parse/parse.go">parse/parse.go</a>
 */
public final class TemplateParser {
    /** Deepest nesting of parentheses and control structures; Go allows 10,000 parentheses, a Java stack less. */
    private static final int MAX_DEPTH = 500;

    private final SourceText source;
    private final ToIntFunction<String> functions;
    private final Lexer lexer;
    private final Map<String, Template> templates = new LinkedHashMap<>();

    /** Three tokens of look-ahead, of which {@link #peeked} are read and not yet used. */
    private final Token[] tokens = new Token[3];

    private int peeked;
    private List<String> variables = new ArrayList<>(List.of("$"));
    private int actionStart;
    private int actionLine;

    /** Where the action begins that opened the innermost block, and its keyword. */
    private int openStart;

    private String openKeyword = "";
    private int rangeDepth;
    private int depth;

    private TemplateParser(SourceText source, ToIntFunction<String> functions) {
        this.source = source;
        this.functions = functions;
        this.lexer = new Lexer(source.content());
        Arrays.fill(tokens, new Token(TokenType.EOF, 0, "EOF"));
    }

    /**
     * Parses {@code source}.
     *
     * @param functions the number of the function of a name, or -1 if there is none; it ends up in
     *     {@link Node.Identifier#function}
     * @return the templates by name in the order in which they end; the source's own, named like it, is the last
     * @throws ParseException if the text is malformed
     */
    public static Map<String, Template> parse(SourceText source, ToIntFunction<String> functions) {
        TemplateParser parser = new TemplateParser(source, functions);
        parser.template();
        return parser.templates;
    }

    // ---------------------------------------------------------------- templates

    /** template: (define | textOrAction)* EOF. */
    private void template() {
        int start = peek().start();
        List<Node> nodes = new ArrayList<>();
        while (peek().type() != TokenType.EOF) {
            if (peek().type() == TokenType.LEFT_DELIMITER) {
                Token delimiter = next();
                if (nextNonSpace().type() == TokenType.DEFINE) {
                    openStart = delimiter.start();
                    openKeyword = "define";
                    define();
                    continue;
                }
                backup2(delimiter);
            }
            Object item = textOrAction();
            if (item instanceof Stop stop) {
                throw failure(
                        ParseException.Kind.SURPLUS_END,
                        new Span(actionStart, stopOffset + 2),
                        stop.toString(),
                        "unexpected " + stop);
            }
            nodes.add((Node) item);
        }
        add(source.name(), new ListNode(start, nodes));
    }

    /** define: "define" string "}}" itemList "{{end}}". The keyword is past. */
    private void define() {
        String context = "define clause";
        Token name = nextNonSpace();
        if (name.type() != TokenType.STRING && name.type() != TokenType.RAW_STRING) {
            throw unexpected(name, context);
        }
        String unquoted = unquote(name);
        expect(TokenType.RIGHT_DELIMITER, context);
        add(unquoted, definition(context));
    }

    /** The body of a template of its own: it sees none of the variables around it. */
    private ListNode definition(String context) {
        List<String> outerVariables = variables;
        int outerRange = rangeDepth;
        int outerLine = actionLine;
        variables = new ArrayList<>(List.of("$"));
        rangeDepth = 0;
        actionLine = 0;
        Items items = itemList();
        if (items.stop() != Stop.END) {
            throw error("unexpected " + items.stop() + " in " + context);
        }
        variables = outerVariables;
        rangeDepth = outerRange;
        actionLine = outerLine;
        return items.list();
    }

    private void add(String name, ListNode root) {
        Template earlier = templates.get(name);
        if (earlier == null || Node.isEmpty(earlier.root())) {
            templates.remove(name);
            templates.put(name, new Template(name, source, root));
        } else if (!Node.isEmpty(root)) {
            throw error("template: multiple definition of template " + GoQuote.quote(name));
        }
    }

    // ---------------------------------------------------------------- items

    /** What ends a list of items. */
    private enum Stop {
        END,
        ELSE;

        @Override
        public String toString() {
            return this == END ? "{{end}}" : "{{else}}";
        }
    }

    private record Items(ListNode list, Stop stop, int stopOffset) {}

    private int stopOffset;

    /** itemList: textOrAction* ("{{end}}" | "{{else}}"). */
    private Items itemList() {
        deeper("exceeded max nesting depth");
        int start = peekNonSpace().start();
        List<Node> nodes = new ArrayList<>();
        while (peekNonSpace().type() != TokenType.EOF) {
            Object item = textOrAction();
            if (item instanceof Stop stop) {
                depth--;
                return new Items(new ListNode(start, nodes), stop, stopOffset);
            }
            nodes.add((Node) item);
        }
        int close = source.content().indexOf("}}", openStart);
        Span opening = new Span(openStart, close < 0 ? source.content().length() : close + 2);
        throw failure(ParseException.Kind.MISSING_END, opening, openKeyword, "unexpected EOF");
    }

    /** textOrAction: text | "{{" action. Gives a node or a {@link Stop}. */
    private Object textOrAction() {
        Token token = nextNonSpace();
        switch (token.type()) {
            case TEXT:
                return new Node.Text(token.start(), token.text());
            case LEFT_DELIMITER:
                actionStart = token.start();
                actionLine = line(token);
                Object action = action();
                actionLine = 0;
                return action;
            default:
                throw unexpected(token, "input");
        }
    }

    /** action: control | pipeline "}}". */
    private Object action() {
        int outerStart = openStart;
        String outerKeyword = openKeyword;
        Token token = nextNonSpace();
        openStart = actionStart;
        openKeyword = token.text();
        Object action = action(token);
        openStart = outerStart;
        openKeyword = outerKeyword;
        return action;
    }

    private Object action(Token token) {
        switch (token.type()) {
            case BLOCK:
                return block();
            case BREAK:
                loopOnly("{{break}}");
                return new Node.Break(token.start());
            case CONTINUE:
                loopOnly("{{continue}}");
                return new Node.Continue(token.start());
            case ELSE:
                return elseControl();
            case END:
                stopOffset = expect(TokenType.RIGHT_DELIMITER, "end").start();
                return Stop.END;
            case IF:
                return branch(Kind.IF, "if");
            case RANGE:
                return branch(Kind.RANGE, "range");
            case TEMPLATE:
                return templateCall();
            case WITH:
                return branch(Kind.WITH, "with");
            default:
                backup();
                int offset = peek().start();
                return new Node.Action(offset, pipeline("command", TokenType.RIGHT_DELIMITER));
        }
    }

    /** break: "break" "}}"; continue: "continue" "}}". The keyword is past. */
    private void loopOnly(String action) {
        Token token = nextNonSpace();
        if (token.type() != TokenType.RIGHT_DELIMITER) {
            throw unexpected(token, action);
        } else if (rangeDepth == 0) {
            throw error(action + " outside {{range}}");
        }
    }

    /** else: "else" "}}" | "else" before "if" or "with", which stay. The keyword is past. */
    private Stop elseControl() {
        Token peek = peekNonSpace();
        boolean joined = peek.type() == TokenType.IF || peek.type() == TokenType.WITH;
        stopOffset = joined
                ? peek.start()
                : expect(TokenType.RIGHT_DELIMITER, "else").start();
        return Stop.ELSE;
    }

    /**
     * branch: pipeline "}}" itemList "{{end}}" | pipeline "}}" itemList "{{else}}" itemList "{{end}}".
     *
     * <p>The keyword is past. {@code {{else if}}} and {@code {{else with}}} make a branch inside the else part, which the
     * same {@code {{end}}} closes.
     */
    private Node branch(Kind kind, String context) {
        int mark = variables.size();
        Pipe pipe = pipeline(context, TokenType.RIGHT_DELIMITER);
        rangeDepth += kind == Kind.RANGE ? 1 : 0;
        Items items = itemList();
        rangeDepth -= kind == Kind.RANGE ? 1 : 0;
        ListNode otherwise = null;
        if (items.stop() == Stop.ELSE) {
            boolean elseIf = kind == Kind.IF && peek().type() == TokenType.IF;
            boolean elseWith = kind == Kind.WITH && peek().type() == TokenType.WITH;
            if (elseIf || elseWith) {
                next();
                deeper("exceeded max nesting depth");
                otherwise = new ListNode(items.stopOffset(), List.of(branch(kind, context)));
                depth--;
            } else {
                Items rest = itemList();
                if (rest.stop() != Stop.END) {
                    throw error("expected end; found " + rest.stop());
                }
                otherwise = rest.list();
            }
        }
        variables.subList(mark, variables.size()).clear();
        return new Node.Branch(kind, pipe.offset(), pipe, items.list(), otherwise);
    }

    /** block: "block" string pipeline "}}" itemList "{{end}}". The keyword is past. */
    private Node block() {
        String context = "block clause";
        Token token = nextNonSpace();
        String name = templateName(token, context);
        Pipe pipe = pipeline(context, TokenType.RIGHT_DELIMITER);
        add(name, definition(context));
        return new Node.TemplateCall(token.start(), name, pipe);
    }

    /** templateCall: "template" string pipeline? "}}". The keyword is past. */
    private Node templateCall() {
        String context = "template clause";
        Token token = nextNonSpace();
        String name = templateName(token, context);
        Pipe pipe = null;
        if (nextNonSpace().type() != TokenType.RIGHT_DELIMITER) {
            backup();
            pipe = pipeline(context, TokenType.RIGHT_DELIMITER);
        }
        return new Node.TemplateCall(token.start(), name, pipe);
    }

    private String templateName(Token token, String context) {
        if (token.type() != TokenType.STRING && token.type() != TokenType.RAW_STRING) {
            throw unexpected(token, context);
        }
        return unquote(token);
    }

    // ---------------------------------------------------------------- pipelines

    /** pipeline: declarations? command ("|" command)*. */
    private Pipe pipeline(String context, TokenType end) {
        int offset = peekNonSpace().start();
        List<Node.Variable> declarations = new ArrayList<>(2);
        boolean assigns = declarations(context, declarations);
        List<Node.Command> commands = new ArrayList<>(2);
        while (true) {
            Token token = nextNonSpace();
            if (token.type() == end) {
                checkPipeline(commands, context);
                return new Pipe(offset, declarations, assigns, commands);
            }
            switch (token.type()) {
                case BOOL,
                        CHAR_CONSTANT,
                        COMPLEX,
                        DOT,
                        FIELD,
                        IDENTIFIER,
                        NUMBER,
                        NIL,
                        RAW_STRING,
                        STRING,
                        VARIABLE,
                        LEFT_PAREN -> {
                    backup();
                    commands.add(command());
                }
                default -> throw unexpected(token, context);
            }
        }
    }

    /** declarations: variable ("," variable)? (":=" | "="). Says whether it was an assignment. */
    private boolean declarations(String context, List<Node.Variable> declarations) {
        while (true) {
            Token variable = peekNonSpace();
            if (variable.type() != TokenType.VARIABLE) {
                return false;
            }
            next();
            // "$x foo" needs "foo" to know that $x is no declaration.
            Token after = peek();
            Token next = peekNonSpace();
            if (next.type() == TokenType.ASSIGN || next.type() == TokenType.DECLARE) {
                nextNonSpace();
                declare(variable, declarations);
                return next.type() == TokenType.ASSIGN;
            } else if (next.type() == TokenType.CHAR && next.text().equals(",")) {
                nextNonSpace();
                declare(variable, declarations);
                if (!context.equals("range") || declarations.size() >= 2) {
                    throw error("too many declarations in " + context);
                }
                TokenType follows = peekNonSpace().type();
                if (follows != TokenType.VARIABLE
                        && follows != TokenType.RIGHT_DELIMITER
                        && follows != TokenType.RIGHT_PAREN) {
                    throw error("range can only initialize variables");
                }
            } else {
                if (after.type() == TokenType.SPACE) {
                    backup3(variable, after);
                } else {
                    backup2(variable);
                }
                return false;
            }
        }
    }

    private void declare(Token token, List<Node.Variable> declarations) {
        declarations.add(new Node.Variable(token.start(), token.text().intern(), List.of()));
        variables.add(token.text());
    }

    private void checkPipeline(List<Node.Command> commands, String context) {
        if (commands.isEmpty()) {
            throw error("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            switch (commands.get(i).arguments().get(0).kind()) {
                case BOOL, DOT, NIL, NUMBER, STRING ->
                    throw error("non executable command in pipeline stage " + (i + 1));
                default -> {}
            }
        }
    }

    /** command: operand (space operand)*, up to a pipe, which it takes, or what closes the pipeline, which stays. */
    private Node.Command command() {
        int offset = peekNonSpace().start();
        List<Node> arguments = new ArrayList<>(4);
        while (true) {
            peekNonSpace();
            Node operand = operand();
            if (operand != null) {
                arguments.add(operand);
            }
            Token token = next();
            if (token.type() == TokenType.SPACE) {
                continue;
            } else if (token.type() == TokenType.RIGHT_DELIMITER || token.type() == TokenType.RIGHT_PAREN) {
                backup();
            } else if (token.type() != TokenType.PIPE) {
                throw unexpected(token, "operand");
            }
            break;
        }
        if (arguments.isEmpty()) {
            throw error("empty command");
        }
        return new Node.Command(offset, arguments);
    }

    /** operand: term field*. Null if the next token starts none. */
    private @Nullable Node operand() {
        Node term = term();
        if (term == null || peek().type() != TokenType.FIELD) {
            return term;
        }
        int offset = peek().start();
        List<String> fields = new ArrayList<>(4);
        while (peek().type() == TokenType.FIELD) {
            fields.add(next().text().substring(1).intern());
        }
        switch (term.kind()) {
            case FIELD -> {
                fields.addAll(0, ((Node.Field) term).names());
                return new Node.Field(offset, fields);
            }
            case VARIABLE -> {
                return new Node.Variable(offset, ((Node.Variable) term).name(), fields);
            }
            case BOOL, STRING, NUMBER, NIL, DOT ->
                throw error("unexpected . after term " + GoQuote.quote(term.toString()));
            default -> {
                return new Node.Chain(offset, term, fields);
            }
        }
    }

    /** term: literal | function | "." | ".Field" | "$" | "(" pipeline ")". Null if the next token starts none. */
    private @Nullable Node term() {
        Token token = nextNonSpace();
        int offset = token.start();
        switch (token.type()) {
            case IDENTIFIER:
                int function = functions.applyAsInt(token.text());
                if (function < 0) {
                    throw error(
                            ParseException.Kind.UNKNOWN_FUNCTION,
                            token,
                            "function " + GoQuote.quote(token.text()) + " not defined");
                }
                return new Node.Identifier(offset, token.text(), function);
            case DOT:
                return new Node.Dot(offset);
            case NIL:
                return new Node.Nil(offset);
            case VARIABLE:
                if (!variables.contains(token.text())) {
                    throw error(
                            ParseException.Kind.UNDEFINED_VARIABLE,
                            token,
                            "undefined variable " + GoQuote.quote(token.text()));
                }
                return new Node.Variable(offset, token.text().intern(), List.of());
            case FIELD:
                return new Node.Field(offset, List.of(token.text().substring(1).intern()));
            case BOOL:
                return new Node.Bool(offset, token.text().equals("true"));
            case CHAR_CONSTANT, COMPLEX, NUMBER:
                return new Node.NumberConstant(offset, number(token));
            case LEFT_PAREN:
                deeper("max expression depth exceeded");
                Pipe pipe = pipeline("parenthesized pipeline", TokenType.RIGHT_PAREN);
                depth--;
                return pipe;
            case STRING, RAW_STRING:
                return new Node.StringLiteral(offset, token.text(), unquote(token));
            default:
                backup();
                return null;
        }
    }

    private NumberLiteral number(Token token) {
        try {
            return NumberLiteral.parse(token.text());
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    private String unquote(Token token) {
        String text = GoQuote.unquote(token.text());
        if (text == null) {
            throw error("invalid syntax");
        }
        return text;
    }

    private void deeper(String message) {
        if (++depth > MAX_DEPTH) {
            throw error(message);
        }
    }

    // ---------------------------------------------------------------- tokens

    private Token next() {
        if (peeked > 0) {
            peeked--;
        } else {
            tokens[0] = lexer.next();
        }
        return tokens[peeked];
    }

    private void backup() {
        peeked++;
    }

    private void backup2(Token first) {
        tokens[1] = first;
        peeked = 2;
    }

    private void backup3(Token first, Token second) {
        tokens[1] = second;
        tokens[2] = first;
        peeked = 3;
    }

    private Token peek() {
        if (peeked > 0) {
            return tokens[peeked - 1];
        }
        peeked = 1;
        tokens[0] = lexer.next();
        return tokens[0];
    }

    private Token nextNonSpace() {
        Token token = next();
        while (token.type() == TokenType.SPACE) {
            token = next();
        }
        return token;
    }

    private Token peekNonSpace() {
        Token token = nextNonSpace();
        backup();
        return token;
    }

    private Token expect(TokenType expected, String context) {
        Token token = nextNonSpace();
        if (token.type() != expected) {
            throw unexpected(token, context);
        }
        return token;
    }

    // ---------------------------------------------------------------- errors

    private int line(Token token) {
        return source.line(token.start());
    }

    private ParseException unexpected(Token token, String context) {
        if (token.type() != TokenType.ERROR) {
            return error(ParseException.Kind.UNEXPECTED_TOKEN, token, "unexpected " + token + " in " + context);
        }
        String extra = "";
        if (actionLine != 0 && actionLine != line(token)) {
            // "unclosed action started at", not "unclosed action in action started at"
            String lead = token.text().endsWith(" action") ? "" : " in action";
            extra = lead + " started at " + source.name() + ":" + actionLine;
        }
        return error(lexer.failure(), token, token + extra);
    }

    private ParseException error(String reason) {
        return error(ParseException.Kind.OTHER, tokens[0], reason);
    }

    private ParseException error(ParseException.Kind kind, Token token, String reason) {
        boolean unclosed = kind == ParseException.Kind.UNCLOSED_ACTION;
        int start = unclosed ? actionStart : token.start();
        boolean isText = token.type() != TokenType.ERROR && token.type() != TokenType.EOF;
        int end = unclosed
                ? source.content().length()
                : isText ? start + token.text().length() : lexer.position();
        Span span =
                new Span(start, Math.min(Math.max(start, end), source.content().length()));
        return failure(kind, span, source.text(span), reason);
    }

    /** Go names the line of the token read last. */
    private ParseException failure(ParseException.Kind kind, Span span, String subject, String reason) {
        return new ParseException(source, kind, span, subject, line(tokens[0]), reason);
    }
}
