package dev.portolan.lint.rules.secrets;

import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in an object an action of a template prints, guessed from the lines of text around it: actions are cut out, and
 * what is indented less is above. Branches are read as if all of them were there. Immutable.
 */
final class TemplateOutline {
    private static final Pattern ACTION = Pattern.compile("\\{\\{(?s:.*?)}}");

    private static final Pattern LINE =
            Pattern.compile("^([ ]*)((?:- +)*)(?:[\"']?([\\w./$\u0001-]+)[\"']?:(?:\\s|$)|(-\\s*$)?)(.*)$");

    private static final Pattern INDENT = Pattern.compile("indent\\s+([0-9]{1,3})");

    private static final Pattern KIND = Pattern.compile("^kind:\\s*[\"']?([A-Za-z]+)");

    private static final Pattern BOUNDARY = Pattern.compile("^---.*|^\\s*\\{\\{-?\\s*define\\b.*");

    /** Stands for an action that was cut out. */
    private static final char CUT = '\u0001';

    private final SourceText text;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of text.
     *
     * @param indent where its key begins, a dash before it counted as blanks; -1 for a line without text
     * @param dash where its dash stands, or -1
     * @param key its key, or an empty string
     * @param value what follows the key
     */
    private record Line(int indent, int dash, String key, String value, boolean boundary) {}

    /**
     * A place in an object.
     *
     * @param kind the object's kind, or an empty string where that is not said
     * @param path the keys that lead there, the outermost first
     * @param name the name of the entry of a list, such as that of a variable; may be empty
     */
    record Spot(String kind, List<String> path, String name) {
        /** The innermost key; empty at the top. */
        String key() {
            return path.isEmpty() ? "" : path.get(path.size() - 1);
        }
    }

    TemplateOutline(SourceText text) {
        this.text = text;
        String plain = cut(text.content());
        for (String line : plain.split("\n", -1)) {
            lines.add(read(line, text.lineText(Math.min(lines.size() + 1, text.lineCount()))));
        }
    }

    /** Replaces actions by marks and leaves the line breaks, so that lines keep their numbers. */
    private static String cut(String content) {
        Matcher action = ACTION.matcher(content);
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (action.find()) {
            plain.append(content, from, action.start()).append(CUT);
            action.group().chars().filter(c -> c == '\n').forEach(c -> plain.append('\n'));
            from = action.end();
        }
        return plain.append(content, from, content.length()).toString();
    }

    private static Line read(String plain, String original) {
        boolean boundary = BOUNDARY.matcher(original).matches();
        String stripped = plain.strip();
        boolean empty = stripped.isEmpty()
                || stripped.startsWith("#")
                || stripped.chars().allMatch(c -> c == CUT || c == ' ');
        Matcher line = LINE.matcher(plain);
        if (empty || !line.matches()) {
            return new Line(-1, -1, "", "", boundary);
        }
        int dashes = line.group(2).length();
        int indent = line.group(1).length() + dashes;
        String key = line.group(3) == null ? "" : line.group(3);
        return new Line(
                indent,
                dashes == 0 ? -1 : line.group(1).length(),
                key,
                line.group(5).strip(),
                boundary);
    }

    /** The place at which the action that begins at {@code offset} prints. */
    Spot at(int offset) {
        int number = text.line(offset) - 1;
        Line own = lines.get(number);
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        int limit = own.indent < 0 ? indent(offset) : own.key.isEmpty() ? indentBefore(own) : own.indent;
        if (!own.key.isEmpty()) {
            path.addFirst(own.key);
        }
        int dash = own.dash;
        boolean sameEntry = dash < 0 && !own.key.isEmpty();
        if (dash >= 0) {
            limit = dash + 1;
        }
        for (int i = number - 1; i >= 0 && !lines.get(i).boundary; i--) {
            Line line = lines.get(i);
            if (line.indent < 0 || line.key.isEmpty() && line.dash < 0) {
                continue;
            }
            if (sameEntry && line.indent == limit && line.key.equals("name") && name.isEmpty()) {
                name = line.value;
            }
            if (line.indent < limit && !line.key.isEmpty()) {
                path.addFirst(line.key);
                limit = line.indent;
                sameEntry = false;
            }
            if (line.dash >= 0 && line.dash < limit) {
                limit = Math.min(limit, line.dash + 1);
                sameEntry = false;
            }
        }
        return new Spot(kind(number), List.copyOf(path), name.replace(String.valueOf(CUT), ""));
    }

    /** How far the text is indented that an action alone on its line prints. */
    private int indent(int offset) {
        int end = text.content().indexOf("}}", offset);
        Matcher indent = INDENT.matcher(text.content())
                .region(offset, end < 0 ? text.content().length() : end);
        return indent.find() ? Integer.parseInt(indent.group(1)) : text.column(offset) - 1;
    }

    private static int indentBefore(Line line) {
        return line.dash >= 0 ? line.dash + 1 : line.indent;
    }

    private String kind(int number) {
        int first = number;
        while (first > 0 && !lines.get(first).boundary) {
            first--;
        }
        for (int i = first; i < lines.size() && (i == first || !lines.get(i).boundary); i++) {
            Matcher kind = KIND.matcher(text.lineText(Math.min(i + 1, text.lineCount())));
            if (kind.find()) {
                return kind.group(1);
            }
        }
        return "";
    }
}
