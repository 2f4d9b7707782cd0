package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.core.secret.SecretNames.Kind;
import dev.portolan.lint.secret.Secret.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials in HTTP headers. */
final class Headers {
    private static final Pattern LINE = Pattern.compile(
            "(?i)((?:proxy-)?authorization|x-[a-z-]{0,30}(?:token|key|secret|auth)|private-token|api-key|apikey)"
                    + "\"?\\s*[:=\\s]\\s*\"?((?:Basic|Bearer|Token|ApiKey|Key)?\\s*[^\\s\"'\\\\,;`]+)");

    private static final Pattern SCHEME =
            Pattern.compile("(?i)(basic|bearer|token|apikey|api-key|key|digest|splunk|genie[kK]ey|sso-key)\\s+(\\S+)");

    private static final Keywords NAMES = Keywords.of("authorization", "x-", "private-token", "api-key", "apikey");

    private static final Set<String> AUTHORIZATION = Set.of("authorization", "proxy-authorization");

    private static final int SHORTEST_TOKEN = 8;

    private Headers() {}

    /** The credential in the value of the header {@code name}. */
    static Optional<Secret> of(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (AUTHORIZATION.contains(lower)) {
            Matcher scheme = SCHEME.matcher(value.strip());
            if (!scheme.matches()) {
                return Optional.empty();
            }
            int shift = value.indexOf(value.strip());
            return credential(scheme.group(1), scheme.group(2))
                    .map(confidence -> secret(confidence, shift + scheme.start(2), shift + scheme.end(2)));
        } else if (lower.equals("cookie")) {
            return cookie(value);
        }
        Kind kind = lower.endsWith("-auth") ? Kind.TOKEN : SecretNames.kind(name);
        if (kind == Kind.NONE) {
            return Optional.empty();
        }
        Confidence confidence =
                ValueClass.of(kind, value.strip(), Position.SETTING).confidence();
        return confidence == Confidence.LOW ? Optional.empty() : Optional.of(secret(confidence, 0, value.length()));
    }

    /** Headers that are written out in {@code text}, as for curl or in the configuration of a proxy. */
    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>(0);
        if (!NAMES.occurIn(text)) {
            return found;
        }
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            of(line.group(1), line.group(2)).ifPresent(secret -> found.add(secret.shifted(line.start(2))));
        }
        return found;
    }

    private static Secret secret(Confidence confidence, int start, int end) {
        return new Secret(Secret.Kind.NAMED, confidence, "credential in a header", start, end);
    }

    private static Optional<Confidence> credential(String scheme, String value) {
        if (CommonPasswords.isDummy(value) || ValueShapes.isReference(value) || value.contains("$")) {
            return Optional.empty();
        } else if (scheme.equalsIgnoreCase("basic")) {
            return basic(value);
        }
        Confidence confidence =
                ValueClass.of(Kind.TOKEN, value, Position.SETTING).confidence();
        return value.length() < SHORTEST_TOKEN || confidence == Confidence.LOW
                ? Optional.empty()
                : Optional.of(confidence);
    }

    private static Optional<Confidence> basic(String value) {
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            Confidence confidence = ValueClass.of(Kind.PASSWORD, pair.substring(colon + 1), Position.SETTING)
                    .confidence();
            return confidence == Confidence.LOW ? Optional.empty() : Optional.of(confidence);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** A session that somebody had while writing this down. */
    private static Optional<Secret> cookie(String value) {
        Matcher pair = Pattern.compile("(?i)([a-z0-9_.-]*(?:session|sess|sid|token|auth|jwt)[a-z0-9_.-]*)=([^;\\s]+)")
                .matcher(value);
        while (pair.find()) {
            Confidence confidence =
                    ValueClass.of(Kind.TOKEN, pair.group(2), Position.SETTING).confidence();
            if (confidence != Confidence.LOW) {
                return Optional.of(secret(confidence, pair.start(2), pair.end(2)));
            }
        }
        return Optional.empty();
    }
}
