package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.core.secret.SecretNames.Kind;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.secret.Secret.Confidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds credentials in plain text. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * SecretDetector detector = SecretDetector.of(Settings.NONE);
 * detector.named("DB_PASSWORD", "hunter2", Position.SETTING); // a secret
 * detector.named("DB_PASSWORD", "$(PASSWORD)", Position.SETTING); // none
 * }</pre>
 */
public final class SecretDetector {
    private static final SecretDetector STANDARD = new SecretDetector(Settings.NONE);

    private static final Pattern HASH_NAME =
            Pattern.compile("(?i).*(checksum|digest|fingerprint|thumbprint|sha(1|256|512)?|hash|md5).*");

    private static final Pattern SHELL_OPTION = Pattern.compile("-[a-z]*c");

    private static final int SHORTEST_BASE64 = 16;

    private final Set<String> names;
    private final List<Pattern> allowedNames;
    private final Set<String> allowedValues;
    private final Set<String> ignoredForms;
    private final Confidence minimum;

    private SecretDetector(Settings settings) {
        names = Set.copyOf(settings.strings("names", List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
        allowedNames = settings.strings("allowNames", List.of()).stream()
                .map(SecretDetector::glob)
                .toList();
        allowedValues = Set.copyOf(settings.strings("allowValues", List.of()));
        ignoredForms = Set.copyOf(settings.strings("ignoreTokens", List.of()));
        minimum = Confidence.valueOf(settings.text("minConfidence", "medium").toUpperCase(Locale.ROOT));
    }

    /**
     * A detector as a rule's parameters want it: {@code names} that announce credentials too, {@code allowNames} (with
     * {@code *}) that never do, {@code allowValues} as SHA-256 in hexadecimal digits, {@code ignoreTokens} by the names of
     * their forms, and {@code minConfidence}.
     *
     * @throws IllegalArgumentException if {@code minConfidence} is not {@code low}, {@code medium} or {@code high}
     */
    public static SecretDetector of(Settings settings) {
        return settings.values().isEmpty() ? STANDARD : new SecretDetector(settings);
    }

    /** Whether a finding of this detector is worth reporting: sure enough and no dummy. */
    public boolean reports(Secret secret) {
        return secret.isReal(minimum);
    }

    /** Whether a text holds a word that may be part of the name of a credential; else there is no need to look for names. */
    public boolean mayName(String text) {
        return !names.isEmpty() || Keywords.NAMES.occurIn(text);
    }

    /** What {@code name} announces. */
    public Kind kind(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (names.contains(name.toLowerCase(Locale.ROOT)) || names.contains(last.toLowerCase(Locale.ROOT))) {
            return Kind.PASSWORD;
        } else if (!Keywords.NAMES.occurIn(name) && !name.regionMatches(true, name.length() - 3, "pat", 0, 3)) {
            return Kind.NONE;
        }
        return allowedNames.stream().anyMatch(pattern -> pattern.matcher(name).matches())
                ? Kind.NONE
                : SecretNames.kind(name);
    }

    /**
     * The credential that a whole value is because its name says so. Values that are found by their form alone, such as
     * URLs with a password, are left to {@link #inside}; tokens of a known form are found by both.
     */
    public Optional<Secret> named(String name, String value, Position position) {
        Kind kind = kind(name);
        String text = value.strip();
        if (kind == Kind.NONE || text.isEmpty() || isAllowed(text)) {
            return Optional.empty();
        }
        int start = value.indexOf(text);
        int end = start + text.length();
        if (text.indexOf('\n') < 0 && !TokenTable.find(text, ignoredForms).isEmpty()) {
            return Optional.of(new Secret(Secret.Kind.NAMED, Confidence.HIGH, Secret.title(kind), start, end));
        } else if (!ConnectionStrings.find(text).isEmpty()
                || !PrivateKeys.find(text).isEmpty()) {
            return Optional.empty();
        }
        ValueClass type = ValueClass.of(kind, text, position);
        if (type == ValueClass.CERTAIN || type == ValueClass.LIKELY) {
            type = decoded(kind, text, position, type);
        }
        Secret.Kind found = switch (type) {
            case HARMLESS -> null;
            case DUMMY -> Secret.Kind.PLACEHOLDER;
            case WEAK -> Secret.Kind.WEAK;
            case UNLIKELY, LIKELY, CERTAIN -> Secret.Kind.NAMED;
        };
        return found == null
                ? Optional.empty()
                : Optional.of(new Secret(found, type.confidence(), Secret.title(kind), start, end));
    }

    /** The credential that a scalar of a values file is; a password that is the user's name is a common one. */
    public Optional<Secret> leaf(CredentialLeaf leaf) {
        String text = leaf.node().text();
        if (leaf.node().key().indexOf('/') > 0) {
            return metadata(leaf.node().key(), text);
        }
        Optional<Secret> secret = named(leaf.name(), text, Position.DEFAULT);
        return secret.isPresent() && leaf.equalsUser() && !isAllowed(text)
                ? Optional.of(new Secret(Secret.Kind.WEAK, Confidence.MEDIUM, "password", 0, text.length()))
                : secret;
    }

    /** Base64 of a dummy or of something harmless is no more than that. */
    private static ValueClass decoded(Kind kind, String text, Position position, ValueClass type) {
        String plain = decode(text);
        if (plain.isEmpty()) {
            return type;
        }
        ValueClass inner = ValueClass.of(kind, plain, position);
        return inner == ValueClass.DUMMY || (inner == ValueClass.HARMLESS && plain.indexOf('\n') < 0) ? inner : type;
    }

    /** The printable text of 12 bytes or more that {@code text} is the base64 of; empty if it is none. */
    public static String decode(String text) {
        if (text.length() < SHORTEST_BASE64 || text.length() % 4 != 0) {
            return "";
        }
        try {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return plain.chars().allMatch(c -> c == '\n' || c == '\t' || c == '\r' || (c >= ' ' && c < 0x7F))
                    ? plain
                    : "";
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    /** The tokens, private keys and passwords in URLs and connection strings that stand anywhere in a text. */
    public List<Secret> inside(String text) {
        List<Secret> found = new ArrayList<>(tokens(text));
        found.addAll(PrivateKeys.find(text));
        found.addAll(urls(text));
        return found;
    }

    /** The tokens of known forms in a text. */
    public List<Secret> tokens(String text) {
        return allowed(TokenTable.find(text, ignoredForms), text);
    }

    /** The private keys in a text. */
    public List<Secret> privateKeys(String text) {
        return PrivateKeys.find(text);
    }

    /** What kind of key store a file is; empty if it is none. */
    public static String keyStore(byte[] file) {
        return PrivateKeys.keyStore(file);
    }

    /** The passwords in URLs and connection strings of a text. */
    public List<Secret> urls(String text) {
        return allowed(ConnectionStrings.find(text), text);
    }

    /** The credential in an HTTP header. */
    public Optional<Secret> header(String name, String value) {
        return Headers.of(name, value).filter(secret -> !isAllowed(value.substring(secret.start(), secret.end())));
    }

    /** The credential in a label or annotation; the part of the key before the slash says whose it is, not what. */
    public Optional<Secret> metadata(String key, String value) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return HASH_NAME.matcher(key).matches() ? Optional.empty() : named(name, value, Position.DEFAULT);
    }

    /**
     * The credentials on a command line. What a shell is given to run is read as a script.
     *
     * @param arguments command and arguments
     */
    public List<Argument> command(List<String> arguments) {
        List<Argument> found = new ArrayList<>(0);
        List<Word> words = new ArrayList<>();
        int[] starts = new int[arguments.size()];
        int offset = 0;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean script = argument.indexOf('\n') >= 0
                    || (i > 0 && SHELL_OPTION.matcher(arguments.get(i - 1)).matches());
            List<Secret> inArgument = new ArrayList<>(script ? ShellScript.find(argument) : List.of());
            inArgument.addAll(Headers.find(argument));
            for (Secret secret : allowed(distinct(inArgument), argument)) {
                found.add(new Argument(i, secret));
            }
            words.add(Word.at(offset, script ? "" : argument));
            starts[i] = offset;
            offset += argument.length() + 1;
        }
        for (Secret secret : CommandLine.find(words)) {
            int i = starts.length - 1;
            while (starts[i] > secret.start()) {
                i--;
            }
            Argument argument = new Argument(i, secret.shifted(-starts[i]));
            if (!allowed(List.of(argument.secret), arguments.get(i)).isEmpty()) {
                found.add(argument);
            }
        }
        return found;
    }

    /**
     * A credential on a command line.
     *
     * @param index the argument that it stands in
     * @param secret where in that argument
     */
    public record Argument(int index, Secret secret) {}

    /**
     * The credentials in a configuration file.
     *
     * @param fileName its name, which tells its format
     */
    public List<Secret> file(String fileName, String text) {
        ConfigurationText.Format format = ConfigurationText.format(fileName, text);
        List<Secret> found = new ArrayList<>();
        for (ConfigurationText.Entry entry : ConfigurationText.entries(format, text)) {
            named(entry.name(), entry.value(), Position.FILE)
                    .filter(secret ->
                            format != ConfigurationText.Format.UNKNOWN || secret.confidence() == Confidence.HIGH)
                    .ifPresent(secret -> found.add(secret.shifted(entry.start())));
        }
        if (format == ConfigurationText.Format.SHELL) {
            found.addAll(ShellScript.find(text));
        } else {
            found.addAll(ShellScript.sql(text));
        }
        found.addAll(Headers.find(text));
        return allowed(distinct(found), text);
    }

    /** Of several findings at one place the first. */
    private static List<Secret> distinct(List<Secret> secrets) {
        List<Secret> kept = new ArrayList<>(secrets.size());
        NavigableMap<Integer, Integer> ends = new TreeMap<>();
        for (Secret secret : secrets) {
            Map.Entry<Integer, Integer> before = ends.lowerEntry(secret.end());
            if (before == null || before.getValue() <= secret.start()) {
                ends.put(secret.start(), secret.end());
                kept.add(secret);
            }
        }
        return kept;
    }

    private List<Secret> allowed(List<Secret> secrets, String text) {
        return allowedValues.isEmpty()
                ? secrets
                : secrets.stream()
                        .filter(secret ->
                                !isAllowed(text.substring(secret.start(), Math.min(text.length(), secret.end()))))
                        .toList();
    }

    private boolean isAllowed(String value) {
        return !allowedValues.isEmpty() && allowedValues.contains(sha256(value));
    }

    private static String sha256(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pattern glob(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"));
    }
}
