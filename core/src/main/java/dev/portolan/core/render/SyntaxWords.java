package dev.portolan.core.render;

import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.parse.ParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a template does not parse. */
final class SyntaxWords {
    private final FunctionTable functions;

    SyntaxWords(FunctionTable functions) {
        this.functions = functions;
    }

    Words of(ParseException failure) {
        String subject = failure.subject();
        return switch (failure.kind()) {
            case UNKNOWN_FUNCTION ->
                new Words("unknown-function", "there is no function " + subject, didYouMean(subject));
            case UNDEFINED_VARIABLE ->
                new Words(
                        "undefined-variable",
                        "the variable " + subject + " is not declared here",
                        "declare it before with {{ " + subject
                                + " := … }}, outside of an if, with or range that has ended");
            case UNCLOSED_ACTION -> new Words("unclosed-action", "this action has no closing }}", "close it with }}");
            case UNCLOSED_COMMENT ->
                new Words(
                        "unclosed-comment",
                        "this comment does not end together with its action",
                        "a comment is a whole action: {{/* text */}}");
            case UNTERMINATED_STRING -> unterminated(subject);
            case UNEXPECTED_TOKEN -> unexpected(failure);
            case MISSING_END ->
                new Words(
                        "missing-end",
                        "this " + subject + " has no {{ end }}",
                        "close it with {{ end }}; look for one that is missing in what it holds, too");
            case SURPLUS_END ->
                new Words(
                        "surplus-end",
                        "this " + subject.replace("{", "").replace("}", "")
                                + " belongs to no if, with, range, define or block",
                        "take it away, or look for an {{ end }} too much before it");
            case OTHER -> new Words("template-syntax", failure.reason(), null);
        };
    }

    private static Words unterminated(String subject) {
        return subject.startsWith("`")
                ? new Words("unterminated-string", "this text has no closing backquote", "close it with `")
                : new Words(
                        "unterminated-string",
                        "this text has no closing quote on its line",
                        "close it with " + subject.charAt(0) + "; a text of several lines stands between backquotes");
    }

    private static Words unexpected(ParseException failure) {
        String token = failure.subject();
        String shown = token.length() > 30 ? token.substring(0, 30) + "…" : token;
        String rest = failure.source().content().substring(failure.span().end());
        if (token.startsWith("{{") || token.equals("{")) {
            return new Words(
                    "unexpected-token", "an action cannot hold another one", "close the action before with }}");
        } else if (rest.startsWith("-") && !token.isEmpty()) {
            String name = token.replaceFirst("^[.$]+", "") + rest.split("[^A-Za-z0-9_-]", 2)[0];
            return new Words(
                    "unexpected-token",
                    "a name with a dash cannot follow a dot",
                    "write index MAP \"" + name + "\" instead, with what stands before it as the map");
        }
        return new Words("unexpected-token", shown + " cannot stand here", tokenHint(token));
    }

    private static @Nullable String tokenHint(String token) {
        return switch (token) {
            case "=", ":=" -> "values are compared by functions: eq A B, ne A B; a variable is set first in an action";
            case "<", ">" -> "values are compared by functions: lt A B, le A B, gt A B, ge A B";
            case "&" -> "write and A B";
            case "!" -> "write not A, or ne A B";
            case "}" -> "an action ends with }}";
            case "," -> "arguments are separated by blanks";
            case "+", "-", "*", "/", "%" -> "sums are made by functions: add A B, sub A B, mul A B, div A B, mod A B";
            default -> null;
        };
    }

    // ---------------------------------------------------------------- names

    private @Nullable String didYouMean(String name) {
        String near = near(name);
        return near == null ? "templates know Go's, Sprig's and Helm's functions" : "did you mean " + near + "?";
    }

    /** A function whose name differs in one letter, or in its case. Functions are found by name only, so names are tried. */
    private @Nullable String near(String name) {
        String joined = name.replace("_", "").replace("-", "");
        for (String same : new String[] {joined, joined.toLowerCase(Locale.ROOT), camelCase(name)}) {
            if (functions.find(same) != null) {
                return same;
            }
        }
        for (int i = 0; i <= name.length(); i++) {
            String before = name.substring(0, i);
            String after = name.substring(i);
            String found = after.isEmpty() ? null : known(before + after.substring(1));
            if (found == null && after.length() > 1) {
                found = known(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
            for (char letter = '0'; letter <= 'z' && found == null; letter++) {
                found = after.isEmpty() ? null : known(before + letter + after.substring(1));
                found = found == null ? known(before + letter + after) : found;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String known(String name) {
        return name.length() > 1 && functions.find(name) != null ? name : null;
    }

    /** {@code to_yaml} as {@code toYaml}. */
    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("[_-]", -1)) {
            boolean first = camel.length() == 0 || word.isEmpty();
            camel.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
