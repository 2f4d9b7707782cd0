package dev.portolan.lint.rules.templatesource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML that a template has written up to some point, as far as that can be known from its source. Immutable.
 *
 * @param text the line so far; what an action wrote stands in it as {@link #UNKNOWN}
 * @param above the last line above that has content and is no comment
 * @param block the indentation of the key that a block scalar belongs to, if this line may be in one, or -1
 * @param passed whether a branch has been passed over that would have written something after what stands here
 * @param offset where in the source the last character that is no blank comes from, or -1
 */
record Line(String text, String above, int block, boolean passed, int offset) {
    /** What an action wrote. */
    static final char UNKNOWN = '\uFFFC';

    static final Line FIRST = new Line("", "", -1, false, -1);

    private static final int LONGEST = 2000;

    private static final Pattern KEY =
            Pattern.compile("( *(?:- +)*)(?:\"[^\"]*\"|'[^']*'|[^\\s#'\"\\[\\]{},|>&*!%@`:-][^#:]*?|-[^\\s#:]+)? *:");
    private static final Pattern START = Pattern.compile("( *(?:- +)*)(?:(?:\"[^\"]*\"|'[^']*'|[^#:'\"]+) *: +)?");
    private static final Pattern BLOCK = Pattern.compile("( *)(?:.*(?:: |- ))?[|>][0-9+-]{0,2} *(?:#.*)?");

    /** The line after {@code more} was written, which starts at {@code start} in the source. */
    Line plus(String more, int start) {
        Line line = this;
        int from = 0;
        for (int end = more.indexOf('\n'); end >= 0; end = more.indexOf('\n', from)) {
            line = line.append(more.substring(from, end).replace("\r", ""), start + from)
                    .next();
            from = end + 1;
        }
        return line.append(more.substring(from), start + from);
    }

    /** The line after an action at {@code start} in the source wrote something. */
    Line plusUnknown(int start) {
        return append(String.valueOf(UNKNOWN), start);
    }

    private Line append(String more, int start) {
        int last = more.stripTrailing().length() - 1;
        String line = text.length() < LONGEST ? text + more : text;
        return new Line(line, above, block, passed && last < 0, last < 0 ? offset : start + last);
    }

    /** A new line. */
    Line next() {
        if (isBlank()) {
            return new Line("", above, block, passed, offset);
        }
        int newBlock = isInBlock() ? block : -1;
        Matcher header = BLOCK.matcher(text);
        if (newBlock < 0 && header.matches()) {
            newBlock = header.group(1).length();
        }
        boolean comment = newBlock < 0 && text.stripLeading().startsWith("#");
        return new Line("", comment ? above : text, newBlock, passed, offset);
    }

    /** The line after a branch was passed over. */
    Line pass() {
        return new Line(text, above, block, true, offset);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The number of blanks at the start. */
    int indent() {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Whether the line belongs to a block scalar. */
    boolean isInBlock() {
        return block >= 0 && (isBlank() || indent() > block);
    }

    boolean isComment() {
        return text.stripLeading().startsWith("#");
    }

    /**
     * The column, from 0, of the key whose value is to come next: at the end of this line, or of the one above if this one is
     * blank. -1 if there is none, or if a branch was passed over that would have written its value.
     */
    int keyColumn() {
        if (passed) {
            return -1;
        }
        String line = isBlank() ? above : text.stripTrailing();
        Matcher key = KEY.matcher(line.stripTrailing());
        return key.matches() ? key.group(1).length() : -1;
    }

    /** The name of the key that {@link #keyColumn} is about. */
    String key() {
        String line = (isBlank() ? above : text).strip();
        return line.endsWith(":") ? line.substring(0, line.length() - 1).replaceFirst("^(- +)+", "") : "";
    }

    /** The quote that the value at the end of the line is in; 0 if it is in none. */
    char quote() {
        Matcher start = START.matcher(text);
        if (isInBlock() || isComment() || !start.lookingAt()) {
            return 0;
        }
        char open = 0;
        for (int i = start.end(); i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = i == start.end() || "[{, ".indexOf(text.charAt(i - 1)) >= 0 && isFlow(start.end());
            if (open == 0 && (c == '"' || c == '\'') && opens) {
                open = c;
            } else if (open == '"' && c == '\\') {
                i++;
            } else if (c == open) {
                open = 0;
            }
        }
        return open;
    }

    private boolean isFlow(int start) {
        return start < text.length() && (text.charAt(start) == '[' || text.charAt(start) == '{');
    }
}
