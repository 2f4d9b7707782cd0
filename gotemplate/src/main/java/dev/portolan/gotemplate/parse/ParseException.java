package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;

/** A template's text is malformed. {@link #getMessage} is Go's text; the other methods say the same in parts. */
public final class ParseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SourceText source;
    private final transient Span span;
    private final Kind kind;
    private final String subject;
    private final String reason;

    /** What is malformed. */
    public enum Kind {
        /** There is no function of the name that is the subject. */
        UNKNOWN_FUNCTION,
        /** No variable of the name that is the subject is declared. */
        UNDEFINED_VARIABLE,
        /** An action does not end. */
        UNCLOSED_ACTION,
        /** A comment does not end, or not together with its action. */
        UNCLOSED_COMMENT,
        /** A string or character does not end. */
        UNTERMINATED_STRING,
        /** The subject stands where it cannot stand. */
        UNEXPECTED_TOKEN,
        /** What the subject, such as {@code if}, opened is not closed. */
        MISSING_END,
        /** The subject, {@code {{end}}} or {@code {{else}}}, belongs to nothing. */
        SURPLUS_END,
        /** Something else. */
        OTHER
    }

    ParseException(SourceText source, Kind kind, Span span, String subject, int line, String reason) {
        super("template: " + source.name() + ":" + line + ": " + reason);
        this.source = source;
        this.kind = kind;
        this.span = span;
        this.subject = subject;
        this.reason = reason;
    }

    /** The text that was parsed. */
    public SourceText source() {
        return source;
    }

    /** What is malformed. */
    public Kind kind() {
        return kind;
    }

    /** The part of the text at fault; of what is not closed, the place where it opens. */
    public Span span() {
        return span;
    }

    /** What the part is, as {@link #kind} says; else an empty text. */
    public String subject() {
        return subject;
    }

    /** What is wrong, in Go's words, without the place. */
    public String reason() {
        return reason;
    }
}
