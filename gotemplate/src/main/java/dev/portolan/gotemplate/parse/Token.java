package dev.portolan.gotemplate.parse;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.value.GoString;

/** A lexical item: its type, where it starts, and its text, or for an error the message. */
record Token(TokenType type, int start, String text) {
    private static final int SHOWN = 10;

    /** As Go shows it in messages. */
    @Override
    public String toString() {
        if (type == TokenType.EOF) {
            return "EOF";
        } else if (type == TokenType.ERROR) {
            return text;
        } else if (type.isKeyword()) {
            return "<" + text + ">";
        } else if (GoString.length(text) > SHOWN) {
            int runes = text.codePointCount(0, text.length());
            String start = runes <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN));
            return GoQuote.quote(start) + "...";
        }
        return GoQuote.quote(text);
    }
}
