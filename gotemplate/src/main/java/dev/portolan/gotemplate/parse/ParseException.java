package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.text.SourceText;

/** A template's text is malformed. */
public final class ParseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SourceText source;
    private final int offset;
    private final int line;
    private final String reason;

    ParseException(SourceText source, int offset, int line, String reason) {
        super("template: " + source.name() + ":" + line + ": " + reason);
        this.source = source;
        this.offset = offset;
        this.line = line;
        this.reason = reason;
    }

    /** The text that was parsed. */
    public SourceText source() {
        return source;
    }

    /** Where the parser stood, as a UTF-16 offset. */
    public int offset() {
        return offset;
    }

    /** The line that Go reports, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong, in Go's words, without the place. */
    public String reason() {
        return reason;
    }
}
