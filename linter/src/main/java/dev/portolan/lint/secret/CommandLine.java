package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.core.secret.SecretNames.Kind;
import dev.portolan.lint.secret.Secret.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials on one command line, given as words with their offsets. */
final class CommandLine {
    private static final Pattern FLAG = Pattern.compile("(-{1,2}|-D)([A-Za-z][A-Za-z0-9_.-]*)=(.*)", Pattern.DOTALL);
    private static final Pattern FLAG_ALONE = Pattern.compile("-{1,2}([A-Za-z][A-Za-z0-9_.-]+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_.\\[\\]-]*)=(.*)", Pattern.DOTALL);

    private static final Pattern EXPANSION = Pattern.compile("\\$[A-Za-z_({]|`");

    private static final Set<String> MYSQL = Set.of(
            "mysql",
            "mysqldump",
            "mysqladmin",
            "mysqlsh",
            "mysqlcheck",
            "mysqlimport",
            "mysqlshow",
            "mysqlbinlog",
            "mariadb",
            "mariadb-dump",
            "mariadb-admin",
            "mariadb-check",
            "mariabackup",
            "xtrabackup",
            "7z",
            "7za");

    /** Short options that are followed by a password, by the program they belong to. */
    private static final Map<String, Set<String>> PASSWORD_OPTIONS = Map.ofEntries(
            Map.entry("redis-cli", Set.of("-a", "--pass")),
            Map.entry("redis-benchmark", Set.of("-a")),
            Map.entry("valkey-cli", Set.of("-a", "--pass")),
            Map.entry("keydb-cli", Set.of("-a", "--pass")),
            Map.entry("redis-server", Set.of("--requirepass", "--masterauth")),
            Map.entry("docker", Set.of("-p")),
            Map.entry("podman", Set.of("-p")),
            Map.entry("buildah", Set.of("-p")),
            Map.entry("helm", Set.of("-p")),
            Map.entry("az", Set.of("-p")),
            Map.entry("sshpass", Set.of("-p")),
            Map.entry("mongo", Set.of("-p")),
            Map.entry("mongosh", Set.of("-p")),
            Map.entry("mongodump", Set.of("-p")),
            Map.entry("mongorestore", Set.of("-p")),
            Map.entry("mongoexport", Set.of("-p")),
            Map.entry("mongoimport", Set.of("-p")),
            Map.entry("ldapsearch", Set.of("-w")),
            Map.entry("ldapadd", Set.of("-w")),
            Map.entry("ldapmodify", Set.of("-w")),
            Map.entry("ldapwhoami", Set.of("-w")),
            Map.entry("ldapdelete", Set.of("-w")),
            Map.entry("sqlcmd", Set.of("-P")),
            Map.entry("bcp", Set.of("-P")),
            Map.entry("zip", Set.of("-P")),
            Map.entry("unzip", Set.of("-P")),
            Map.entry("mosquitto_pub", Set.of("-P")),
            Map.entry("mosquitto_sub", Set.of("-P")),
            Map.entry("cqlsh", Set.of("-p")),
            Map.entry("influx", Set.of("-password", "-p")),
            Map.entry("rabbitmqadmin", Set.of("-p")),
            Map.entry("keytool", Set.of("-storepass", "-keypass")),
            Map.entry("kinit", Set.of("--password")));

    private static final Set<String> HTTP = Set.of("curl", "http", "https", "wget", "ab", "siege", "hey", "wrk");

    private static final Set<String> LAUNCHERS = Set.of(
            "exec", "sudo", "env", "time", "nohup", "gosu", "su-exec", "tini", "--", "then", "do", "if", "!", "until",
            "while", "else", "timeout");

    /** Commands that show text to people. */
    private static final Set<String> ECHO = Set.of("echo", "printf", "log", "info", "warn");

    private final List<Word> words;
    private final List<Secret> found = new ArrayList<>(0);

    private CommandLine(List<Word> words) {
        this.words = words;
    }

    /** The credentials on the command line of these words. */
    static List<Secret> find(List<Word> words) {
        CommandLine line = new CommandLine(words);
        line.scan();
        return line.found;
    }

    private void scan() {
        String program = program();
        boolean echo = ECHO.contains(program);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Word next = i + 1 < words.size() ? words.get(i + 1) : null;
            boolean option = word.text().startsWith("-");
            boolean pair = word.text().indexOf('=') > 0;
            if (!option && !pair && !word.text().startsWith("pass:")) {
                continue;
            }
            Matcher flag = FLAG.matcher(word.text());
            Matcher alone = FLAG_ALONE.matcher(word.text());
            Matcher assignment = ASSIGNMENT.matcher(word.text());
            if (flag.matches()) {
                named(flag.group(2), word, flag.start(3));
                nested(word, flag.start(3));
            } else if (next != null && takesPassword(program, word.text())) {
                add(Kind.PASSWORD, next, 0);
            } else if (next != null
                    && HTTP.contains(program)
                    && (word.text().equals("-u") || word.text().equals("--user"))) {
                userAndPassword(next, 0);
            } else if (MYSQL.contains(program)
                    && word.text().startsWith("-p")
                    && word.text().length() > 2) {
                add(Kind.PASSWORD, word, 2);
            } else if (program.equals("sshpass")
                    && word.text().startsWith("-p")
                    && word.text().length() > 2) {
                add(Kind.PASSWORD, word, 2);
            } else if (alone.matches() && next != null && !next.text().startsWith("-") && !echo) {
                named(alone.group(1), next, 0);
                nested(next, 0);
            } else if (word.text().startsWith("pass:") && program.equals("openssl")) {
                add(Kind.PASSWORD, word, 5);
            } else if (assignment.matches()) {
                named(assignment.group(1), word, assignment.start(2));
            }
        }
        if (program.equals("htpasswd")
                && words.stream().anyMatch(word -> word.text().matches("-[A-Za-z]*b[A-Za-z]*"))) {
            add(Kind.PASSWORD, words.get(words.size() - 1), 0);
        }
    }

    /** {@code --set auth.password=x}, {@code --from-literal=password=x}, {@code -e PASSWORD=x}. */
    private void nested(Word word, int from) {
        Matcher assignment = ASSIGNMENT.matcher(word.text());
        assignment.region(from, word.text().length());
        if (assignment.matches()) {
            named(assignment.group(1), word, assignment.start(2));
        }
    }

    private boolean takesPassword(String program, String option) {
        Set<String> options = PASSWORD_OPTIONS.getOrDefault(program, Set.of());
        if (!options.contains(option)) {
            return false;
        }
        boolean login = Set.of("docker", "podman", "buildah", "helm", "az").contains(program);
        return !login || words.stream().anyMatch(word -> word.text().equals("login"));
    }

    /** The first word that is a program, without its folder. */
    private String program() {
        for (Word word : words) {
            String text = word.text();
            if (!ASSIGNMENT.matcher(text).matches() && !LAUNCHERS.contains(text) && !text.isEmpty()) {
                return text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private void named(String name, Word word, int from) {
        Kind kind = SecretNames.kind(name);
        if (kind != Kind.NONE) {
            add(kind, word, from);
        }
    }

    /** {@code user:password}. */
    private void userAndPassword(Word word, int from) {
        int colon = word.text().indexOf(':', from);
        if (colon > 0) {
            add(Kind.PASSWORD, word, colon + 1);
        }
    }

    private void add(Kind kind, Word word, int from) {
        secret(kind, word, from).ifPresent(found::add);
    }

    /** The credential that a word holds from an index on, if it does. */
    static Optional<Secret> secret(Kind kind, Word word, int from) {
        int start = from;
        int end = word.text().length();
        if (end - start >= 2
                && (word.text().charAt(start) == '"' || word.text().charAt(start) == '\'')
                && word.text().charAt(end - 1) == word.text().charAt(start)) {
            start++;
            end--;
        }
        String value = word.text().substring(start, end);
        boolean expanded = !word.isLiteral() && EXPANSION.matcher(value).find();
        ValueClass type = ValueClass.of(kind, value, Position.SETTING);
        if (expanded || type.confidence() == Confidence.LOW) {
            return Optional.empty();
        }
        return Optional.of(new Secret(
                type == ValueClass.WEAK ? Secret.Kind.WEAK : Secret.Kind.NAMED,
                type.confidence(),
                Secret.title(kind),
                word.offset(start),
                word.endOffset(end)));
    }
}
