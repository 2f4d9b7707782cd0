package dev.portolan.core.compose;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME-default}}, {@code ${NAME:?message}},
 * {@code ${NAME?message}}, {@code ${NAME:+other}} and {@code ${NAME+other}}; {@code $$} is a dollar sign. Defaults may hold
 * variables themselves. See the Compose specification, 12-interpolation.md. Immutable.
 */
final class Interpolation {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int MAX_DEPTH = 20;

    private final Map<String, String> variables;

    Interpolation(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Says what is wrong with a reference, and at which character of the text. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final String hint;
        private final int offset;

        Malformed(String message, String hint, int offset) {
            super(message);
            this.hint = hint;
            this.offset = offset;
        }

        /** What to do about it. */
        String hint() {
            return hint;
        }

        int offset() {
            return offset;
        }
    }

    /** The value of {@code name}, or null. */
    @Nullable
    String variable(String name) {
        return variables.get(name);
    }

    String apply(String text) throws Malformed {
        return apply(text, 0);
    }

    private String apply(String text, int depth) throws Malformed {
        if (depth > MAX_DEPTH) {
            throw new Malformed("variables are nested too deeply", "give the inner ones a value of their own", 0);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            out.append(text, at, dollar);
            Matcher name = NAME.matcher(text).region(dollar + 1, text.length());
            if (text.startsWith("$$", dollar)) {
                out.append('$');
                at = dollar + 2;
            } else if (text.startsWith("${", dollar)) {
                int end = closing(text, dollar);
                out.append(braced(text.substring(dollar + 2, end), dollar, depth));
                at = end + 1;
            } else if (name.lookingAt()) {
                out.append(variables.getOrDefault(name.group(), ""));
                at = name.end();
            } else {
                throw new Malformed("\"$\" begins no variable here", "write $$ for a dollar sign", dollar);
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private String braced(String inner, int offset, int depth) throws Malformed {
        Matcher name = NAME.matcher(inner);
        if (!name.lookingAt()) {
            throw new Malformed(
                    "\"${" + inner + "}\" names no variable", "names begin with a letter or an underscore", offset);
        }
        String value = variables.get(name.group());
        String rest = inner.substring(name.end());
        if (rest.isEmpty()) {
            return value == null ? "" : value;
        }
        boolean emptyIsUnset = rest.startsWith(":");
        String operator = emptyIsUnset ? rest.substring(1) : rest;
        String word = operator.isEmpty() ? "" : operator.substring(1);
        boolean given = value != null && !(emptyIsUnset && value.isEmpty());
        switch (operator.isEmpty() ? ' ' : operator.charAt(0)) {
            case '-':
                return given && value != null ? value : nested(word, offset, depth);
            case '+':
                return given ? nested(word, offset, depth) : "";
            case '?':
                if (!given || value == null) {
                    String reason = word.isEmpty() ? "" : ": " + word;
                    throw new Malformed(
                            "the variable " + name.group() + " is required" + reason,
                            "set it in the environment, or in .env beside the file",
                            offset);
                }
                return value;
            default:
                throw new Malformed(
                        "\"${" + inner + "}\" is no form of variable that Compose knows",
                        "after the name stands nothing, or one of :- - :? ? :+ + and a text",
                        offset);
        }
    }

    /** What {@code word} within the variable at {@code offset} stands for; its failures are shown at that variable. */
    private String nested(String word, int offset, int depth) throws Malformed {
        try {
            return apply(word, depth + 1);
        } catch (Malformed e) {
            throw new Malformed(String.valueOf(e.getMessage()), e.hint(), offset);
        }
    }

    private static int closing(String text, int dollar) throws Malformed {
        int depth = 0;
        for (int i = dollar + 1; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        throw new Malformed("\"${\" is not closed", "write ${NAME}, or $$ for a dollar sign", dollar);
    }
}
