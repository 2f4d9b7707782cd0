package dev.portolan.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells from a setting's name whether it holds a credential: the name is cut into words, and the last word that says
 * what it is decides. {@code DB_PASSWORD}, {@code apiKey} and {@code rootpassword} do; {@code PASSWORD_FILE},
 * {@code TOKEN_TTL}, {@code ALLOW_EMPTY_PASSWORD}, {@code existingSecret}, {@code PUBLIC_KEY} and {@code SORT_KEY} do
 * not. Stateless and safe for use by many threads.
 */
public final class SecretNames {
    private static final Set<String> PASSWORDS = Set.of(
            "password",
            "passwords",
            "passwd",
            "passphrase",
            "passcode",
            "pwd",
            "pass",
            "pw",
            "htpasswd",
            "adminpass",
            "bindpass",
            "bindpw",
            "dbpass",
            "keypass",
            "ldappass",
            "mailpass",
            "mysqlpass",
            "redispass",
            "requirepass",
            "rootpass",
            "rootpw",
            "smtppass",
            "sshpass",
            "storepass",
            "userpass",
            "userpw");

    private static final Set<String> TOKENS = Set.of(
            "secret",
            "token",
            "cred",
            "credential",
            "credentials",
            "creds",
            "bearer",
            "jwt",
            "dockerconfigjson",
            "dsn",
            "salt",
            "connectionstring",
            "masterauth",
            "mnemonic",
            "pat",
            "psk");

    /** Words that end in one of these were written together: rootpassword, authtoken. */
    private static final List<String> PASSWORD_ENDINGS = List.of("password", "passwd", "passphrase", "pwd");

    private static final List<String> TOKEN_ENDINGS = List.of("secret", "token", "connectionstring");

    private static final List<String> KEY_ENDINGS = List.of(
            "apikey",
            "accesskey",
            "accountkey",
            "authkey",
            "encryptionkey",
            "licensekey",
            "masterkey",
            "privatekey",
            "secretkey",
            "sessionkey",
            "sharedkey",
            "signingkey");

    /** Tokens are credentials in the plural only if one of these says so; else they are counted or limited. */
    private static final Set<String> TOKEN_QUALIFIERS =
            Set.of("api", "access", "auth", "bearer", "refresh", "service", "admin", "bot");

    /** A key is a credential only if one of these says which kind of key; else it sorts, shards or opens a map. */
    private static final Set<String> KEY_QUALIFIERS = Set.of(
            "api",
            "access",
            "private",
            "secret",
            "encryption",
            "signing",
            "auth",
            "master",
            "account",
            "shared",
            "session",
            "cookie",
            "license",
            "hmac",
            "ssh",
            "storage",
            "webhook",
            "seed",
            "fernet",
            "encrypt",
            "encrypted",
            "decrypt",
            "decryption",
            "cipher",
            "crypto",
            "jwt",
            "sign",
            "sas",
            "unseal",
            "preshared",
            "gossip",
            "sensitive",
            "recovery",
            "deploy",
            "service",
            "subscription",
            "ingest",
            "write",
            "app");

    /** Words after the credential that only say how it is written. */
    private static final Set<String> WRAPPINGS =
            Set.of("value", "text", "string", "raw", "b64", "base64", "plain", "plaintext", "base", "hex", "pem");

    /** Words before the credential that make a switch or a reference of it. */
    private static final Set<String> SWITCHES = Set.of(
            "existing",
            "allow",
            "disable",
            "enable",
            "use",
            "public",
            "forbid",
            "require",
            "has",
            "is",
            "no",
            "auto",
            "generate",
            "create",
            "skip",
            "reset",
            "rotate",
            "force",
            "automount",
            "ignore",
            "max",
            "min",
            "mount",
            "show",
            "hide",
            "validate",
            "verify",
            "with");

    /** What a Secret holds under some key. */
    private static final Set<String> HELD = Set.of(
            "password",
            "passwords",
            "user",
            "username",
            "token",
            "tokens",
            "credentials",
            "keystore",
            "truststore",
            "url",
            "host");

    /** These do so wherever they stand. */
    private static final Set<String> ANYWHERE =
            Set.of("existing", "allow", "disable", "enable", "forbid", "require", "generate", "automount");

    private SecretNames() {}

    /** What kind of credential a name announces. */
    public enum Kind {
        /** Chosen by people, so that even a short word is a real one. */
        PASSWORD,
        /** Made by machines: tokens, secrets, connection strings. */
        TOKEN,
        /** A cryptographic or access key. */
        KEY,
        /** No credential. */
        NONE
    }

    /** What {@code name}, such as {@code DB_PASSWORD} or {@code auth.apiKey}, announces. */
    public static Kind kind(String name) {
        List<String> words = words(name);
        int end = words.size();
        if (endsWith(words, "access", "key", "id")) {
            return Kind.KEY;
        }
        if (endsWith(words, "connection", "string")
                || endsWith(words, "erlang", "cookie")
                || endsWith(words, "root", "token", "id")) {
            return Kind.TOKEN;
        }
        while (end > 1 && isWrapping(words.get(end - 1))) {
            end--;
        }
        if (end == 0
                || SWITCHES.contains(words.get(0))
                || words.stream().anyMatch(ANYWHERE::contains)
                || endsWith(words, "initial", "cluster", "token")) {
            return Kind.NONE;
        }
        return kind(words.get(end - 1), words.subList(0, end - 1));
    }

    /** Whether {@code name} announces a credential of any kind. */
    public static boolean isSecret(String name) {
        return kind(name) != Kind.NONE;
    }

    /**
     * The words of {@code name} in lower case: it is cut at {@code _ - . /}, blanks and camel-case borders, and numbers
     * in brackets are dropped.
     */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                flush(word, words);
                continue;
            }
            if (startsWord(name, i)) {
                flush(word, words);
            }
            word.append(c);
        }
        flush(word, words);
        return words;
    }

    private static Kind kind(String word, List<String> before) {
        if (word.equals("key") || word.equals("keys")) {
            return before.stream().anyMatch(KEY_QUALIFIERS::contains)
                            && !before.contains("public")
                            && !isKeyName(before)
                    ? Kind.KEY
                    : Kind.NONE;
        }
        if (before.contains("public")) {
            return Kind.NONE;
        }
        if (word.equals("tokens")) {
            return before.stream().anyMatch(TOKEN_QUALIFIERS::contains) ? Kind.TOKEN : Kind.NONE;
        }
        if (PASSWORDS.contains(word) || endsWith(word, PASSWORD_ENDINGS)) {
            return Kind.PASSWORD;
        }
        if (endsWith(word, KEY_ENDINGS)) {
            return Kind.KEY;
        }
        return TOKENS.contains(word) || endsWith(word, TOKEN_ENDINGS) ? Kind.TOKEN : Kind.NONE;
    }

    /** What is called password secret key is the name of a key in a Secret. */
    private static boolean isKeyName(List<String> before) {
        String last = before.get(before.size() - 1);
        String other = before.size() < 2 ? "" : before.get(before.size() - 2);
        return HELD.contains(last) || (last.equals("secret") && HELD.contains(other));
    }

    private static boolean isWrapping(String word) {
        return WRAPPINGS.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    private static boolean endsWith(String word, List<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        char previous = name.charAt(i - 1);
        boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return Character.isLowerCase(previous)
                || Character.isDigit(previous) && lowerFollows
                || Character.isUpperCase(previous) && lowerFollows;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static boolean endsWith(List<String> words, String... ending) {
        return words.size() >= ending.length
                && words.subList(words.size() - ending.length, words.size()).equals(List.of(ending));
    }
}
