package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.core.secret.SecretNames.Kind;
import dev.portolan.lint.secret.Secret.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passwords in URLs and in connection strings made of pairs. */
final class ConnectionStrings {
    private static final Pattern USER_INFO = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]{1,30})://"
            + "([^\\s/:@\"'`<>{}|\\\\^()\\[\\],]*):([^\\s@\"'`<>|\\\\]{1,200})@([\\w.\\[$({%<*-][^\\s/:\"'`?#]*)");

    /** Host names that documentation uses. */
    private static final Pattern EXAMPLE_HOST = Pattern.compile(
            "(?i)(.*\\.)?(example(\\.(com|org|net|invalid))?|host(name)?|server|your-?(host|server|db|domain).*)");

    private static final Set<String> GENERIC_USERS =
            Set.of("user", "username", "usr", "login", "name", "myuser", "your-user", "your_user", "dbuser", "db_user");

    private static final Set<String> GENERIC_PASSWORDS = Set.of(
            "pass", "password", "passwd", "pwd", "secret", "mypassword", "mypass", "pw", "token", "key", "apikey");

    private static final Pattern MASK = Pattern.compile("[*x.X•_-]{3,}|\\.{2,}|(?i:redacted)|%2A.*");

    /** In URLs names are often put in capitals where a value is to come, and formats have places for it. */
    private static final Pattern PLACE = Pattern.compile(
            "(?s).*(\\$[A-Za-z_(){]|\\{[a-zA-Z_{]|%\\(|%s|%v|%[A-Z_]{3,}%).*|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"
                    + "|PASS(WORD)?|TOKEN|SECRET|PWD");

    private static final Pattern PORT_AND_PATH = Pattern.compile("//.*|[0-9]{1,5}/.*");

    private static final Pattern PAIR =
            Pattern.compile("([A-Za-z][A-Za-z0-9_. -]{0,40}?)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^;&,\\s\"']+)");

    private static final Pattern NEXT_PAIR = Pattern.compile("[;&,]\\s*[A-Za-z][A-Za-z0-9_. -]{0,40}=.*");

    /** The pairs of PostgreSQL's library are separated by blanks. */
    private static final Pattern LIBPQ =
            Pattern.compile("(?:.*[\\s\"'])?(?:host|hostaddr|dbname|username)\\s?=\\s?\\S.*");

    /** As the MySQL driver for Go has it: {@code user:password@tcp(host:3306)/database}. */
    private static final Pattern GO =
            Pattern.compile("(?<![\\w/:.-])[\\w.-]+:([^\\s:@/\"'$]+)@(?:tcp6?|unix)?\\([^)\\s]*\\)");

    private static final int MAX_LINE = 4000;

    private ConnectionStrings() {}

    /** The passwords in {@code text}, which may hold much else. */
    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>(0);
        if (text.contains("://") && text.indexOf('@') > 0) {
            Matcher url = USER_INFO.matcher(text);
            for (int from = 0; url.find(from); from = url.end(3)) {
                Secret secret = userInfo(url);
                if (secret != null) {
                    found.add(secret);
                }
            }
        }
        if (text.contains("@(") || text.contains("@tcp(") || text.contains("@unix(")) {
            Matcher source = GO.matcher(text);
            while (source.find()) {
                Confidence confidence = ValueClass.of(Kind.PASSWORD, source.group(1), Position.SETTING)
                        .confidence();
                if (confidence.atLeast(Confidence.MEDIUM)) {
                    found.add(new Secret(
                            Secret.Kind.URL, confidence, "password in a data source", source.start(1), source.end(1)));
                }
            }
        }
        if (text.indexOf('=') > 0 && Keywords.NAMES.occurIn(text)) {
            for (int start = 0; start <= text.length(); ) {
                int end = text.indexOf('\n', start);
                int stop = end < 0 ? text.length() : end;
                String line = text.substring(start, stop);
                if (line.indexOf('=') > 0 && line.length() <= MAX_LINE) {
                    pairs(line, start, found);
                }
                start = stop + 1;
            }
        }
        return found;
    }

    private static @Nullable Secret userInfo(Matcher url) {
        String user = url.group(2).toLowerCase(Locale.ROOT);
        String password = url.group(3).replace("%40", "@").replace("%21", "!");
        String lower = password.toLowerCase(Locale.ROOT);
        boolean example = EXAMPLE_HOST.matcher(url.group(4)).matches();
        boolean anybody = GENERIC_USERS.contains(user);
        if (PORT_AND_PATH.matcher(password).matches()
                || MASK.matcher(password).matches()
                || PLACE.matcher(password).matches()
                || ValueShapes.isReference(password)
                || (example && anybody)
                || (GENERIC_PASSWORDS.contains(lower) && (example || anybody))) {
            return null;
        }
        boolean weak = lower.equals(user) || CommonPasswords.isWeak(password);
        if (!weak && CommonPasswords.isDummy(password)) {
            return null;
        }
        Confidence confidence = weak ? Confidence.MEDIUM : Confidence.HIGH;
        return new Secret(Secret.Kind.URL, confidence, "password in a URL", url.start(3), url.end(3));
    }

    private static void pairs(String line, int shift, List<Secret> found) {
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
            Kind kind = SecretNames.kind(pair.group(1));
            String value = pair.group(2);
            int quote = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
            String plain = value.substring(quote, value.length() - quote);
            if (kind != Kind.NONE
                    && isConnected(line, pair)
                    && !PLACE.matcher(plain).matches()) {
                Confidence confidence =
                        ValueClass.of(kind, plain, Position.SETTING).confidence();
                if (confidence.atLeast(Confidence.MEDIUM)) {
                    int start = shift + pair.start(2) + quote;
                    String title =
                            kind == Kind.PASSWORD ? "password in a connection string" : "key in a connection string";
                    found.add(new Secret(Secret.Kind.URL, confidence, title, start, start + plain.length()));
                }
            }
        }
    }

    /** Whether the pair stands beside another one. */
    private static boolean isConnected(String line, Matcher pair) {
        char before = pair.start() == 0 ? ' ' : line.charAt(pair.start() - 1);
        boolean preceded = before == '?' || (";&,".indexOf(before) >= 0 && line.indexOf('=') < pair.start());
        return preceded
                || NEXT_PAIR.matcher(line).region(pair.end(), line.length()).matches()
                || LIBPQ.matcher(line).matches();
    }
}
