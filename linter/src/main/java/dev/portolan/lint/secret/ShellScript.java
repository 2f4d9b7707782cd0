package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.core.secret.SecretNames.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Credentials in a shell script: it is cut into commands and words as a shell would, expansions left as they are. */
final class ShellScript {
    private static final Pattern HEREDOC = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1[^\\n]*\\n");

    private static final Pattern SQL = Pattern.compile(
            "(?i)\\b(?:identified\\s+(?:with\\s+\\S+\\s+)?by|(?:encrypted\\s+)?password)\\s+(?:=\\s*)?\\\\?'([^'\\\\\\n]+)\\\\?'"
                    + "|\\bset\\s+password\\b[^'\\n]*=\\s*(?:password\\()?'([^'\\n]+)'");

    private static final Keywords STATEMENTS = Keywords.of("identified", "password");

    private final String text;
    private final List<Secret> found = new ArrayList<>(0);
    private List<Word> words = new ArrayList<>();
    private List<Word> before = List.of();
    private int position;

    private ShellScript(String text) {
        this.text = text;
    }

    /** The credentials in a script. */
    static List<Secret> find(String text) {
        ShellScript script = new ShellScript(text);
        script.scan();
        script.found.addAll(sql(text));
        return script.found;
    }

    /** Passwords in statements that make or change users. */
    static List<Secret> sql(String text) {
        List<Secret> found = new ArrayList<>(0);
        if (text.indexOf('\'') < 0 || !STATEMENTS.occurIn(text)) {
            return found;
        }
        Matcher statement = SQL.matcher(text);
        while (statement.find()) {
            int group = statement.group(1) == null ? 2 : 1;
            if (statement.group(group).indexOf('$') < 0) {
                Word word = Word.at(statement.start(group), statement.group(group));
                CommandLine.secret(Kind.PASSWORD, word, 0).ifPresent(found::add);
            }
        }
        return found;
    }

    private void scan() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '\\' && position + 1 < text.length() && text.charAt(position + 1) == '\n') {
                position += 2;
            } else if (c == '|' && !text.startsWith("||", position)) {
                finish();
                position++;
            } else if (c == '\n' || c == ';' || c == '&' || c == '|' || c == '(' || c == ')') {
                finish();
                before = List.of();
                position++;
            } else if (Character.isWhitespace(c)) {
                position++;
            } else if (c == '#') {
                position = lineEnd();
            } else if (c == '<') {
                Matcher start = HEREDOC.matcher(text).region(position, text.length());
                if (start.lookingAt()) {
                    heredoc(start);
                } else {
                    position++;
                }
            } else {
                word();
            }
        }
        finish();
    }

    /** The text up to the line that ends it is a file; the command goes on in the first line. */
    private void heredoc(Matcher start) {
        Matcher end = Pattern.compile("(?m)^\\s*" + start.group(2) + "\\s*$").matcher(text);
        boolean closed = end.find(start.end());
        int stop = closed ? end.start() : text.length();
        boolean expands = start.group(1).isEmpty();
        for (ConfigurationText.Entry entry : ConfigurationText.lines(text.substring(start.end(), stop))) {
            Kind kind = SecretNames.kind(entry.name());
            if (kind != Kind.NONE && !(expands && entry.value().indexOf('$') >= 0)) {
                Word word = Word.at(start.end() + entry.start(), entry.value());
                CommandLine.secret(kind, word, 0).ifPresent(found::add);
            }
        }
        finish();
        position = closed ? end.end() : stop;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    /** Reads a word; what quotes hold belongs to it, and so does an expansion with the blanks in it. */
    private void word() {
        StringBuilder word = new StringBuilder();
        IntStream.Builder offsets = IntStream.builder();
        boolean literal = true;
        int start = position;
        while (position < text.length()) {
            char c = text.charAt(position);
            int from = position;
            int to = position + 1;
            if (c == '\'' || c == '"') {
                from = position + 1;
                to = closing(c);
                literal &= c == '\'';
                position = Math.min(text.length(), to + 1);
            } else if (c == '$' && position + 1 < text.length() && "({".indexOf(text.charAt(position + 1)) >= 0) {
                int end = text.indexOf(text.charAt(position + 1) == '(' ? ')' : '}', position);
                to = end < 0 ? text.length() : end + 1;
                literal = false;
                position = to;
            } else if (Character.isWhitespace(c) || ";|&()<>".indexOf(c) >= 0) {
                break;
            } else {
                literal &= c != '$' && c != '`';
                position++;
            }
            word.append(text, from, to);
            IntStream.range(from, to).forEach(offsets::add);
        }
        if (position == start) {
            position++;
        } else {
            offsets.add(position);
            words.add(new Word(word.toString(), offsets.build().toArray(), literal));
        }
    }

    private int closing(char quote) {
        for (int i = position + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        return text.length();
    }

    /** A command is complete; {@code echo x | login --password-stdin} concerns the one before it. */
    private void finish() {
        if (words.isEmpty()) {
            return;
        }
        found.addAll(CommandLine.find(words));
        boolean fromInput = words.stream()
                .anyMatch(word ->
                        word.text().endsWith("password-stdin") || word.text().equals("-pass-stdin"));
        boolean chpasswd = words.get(0).text().endsWith("chpasswd");
        if ((fromInput || chpasswd) && !before.isEmpty() && before.get(0).text().equals("echo")) {
            Word last = before.get(before.size() - 1);
            int from = chpasswd ? last.text().indexOf(':') + 1 : 0;
            CommandLine.secret(Kind.PASSWORD, last, from).ifPresent(found::add);
        }
        before = words;
        words = new ArrayList<>();
    }
}
