package dev.portolan.lint.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Passwords that are guessed first, and dummies that wait to be replaced. */
final class CommonPasswords {
    private static final Set<String> WEAK = read();

    /** Made of nothing but the words that people make such passwords of. */
    private static final Pattern MADE_UP = Pattern.compile(
            "(?:(?:my|super|top|very|the|so|our|some|new|default|admin|root|user|db|test|dev|local|long|strong|safe|secure|not)[-_ ]?)*"
                    + "(?:secrets?|password|passwd|pass|passphrase|pwd|token|key|pw|p@ssw[o0]rd|passw0rd|s3cr3t)"
                    + "(?:[-_ ]?(?:secret|password|key|token|phrase|value|string|pass|word))*[-_]?[0-9]{0,6}[!.?*@#]{0,3}");

    private static final Pattern DUMMY = Pattern.compile(
            "(?i)<[^<>]*>|x{3,}|\\*{2,}|\\.{2,}|-{2,}|_{2,}|…|\\?+|todo.*|tbd|tba|fixme.*|redacted|\\[redacted]|hidden|masked|censored"
                    + "|<[^<>]*>:?<[^<>]*>"
                    + "|.*change[-_ .]?(?:me|this|it|before|default|on)(?![a-z]).*|.*changeme.*|.*replace[-_ .]?(?:d|me|this|with|by|it|in|the|your|here)(?![a-z]).*|replace.*"
                    + "|(?:.*[-_ .])?your(?:s|own)?[-_ .].*|your[a-z]+|.*(?:insert|put|enter|paste|add|set|type|provide|specify|supply|fill|generate)[-_ .](?:a|an|your|my|the|me|it|in|this|here|some|value|strong|random|secure)(?![a-z]).*|insert[-_].*"
                    + "|.*[-_ .]goes[-_ .]?here|.*[-_ .]here[!.>]?|(?:set|define)[-_]?me|base64[-_]?encoded.*|example[a-z]+|fillme|fill[-_]?in|override(?:me|[-_ ].*)?|update[-_ ]?(?:me|this)|edit[-_ ]?me|modify[-_ ]?me"
                    + "|.*place[-_ ]?holder.*|(?:.*[-_ .])?example(?:[-_ .].*)?|.*EXAMPLE(?:KEY|TOKEN)?|(?:.*[-_ .])?(?:dummy|fake|sample|mock|bogus)(?:[-_ .0-9].*)?|dummy[a-z]*|fake[a-z]*"
                    + "|(?:.*[-_ ])?not[-_ ]?(?:a[-_ ]?)?(?:real|secret|used|needed|set|important|required|valid|relevant)(?:[-_ ].*)?|unused|ignored|irrelevant|to[-_ ]?be[-_ ].*|.*do[-_ ]?not[-_ ]?use.*|.*xxxx.*|xx+[-_].*|lorem.*");

    private static final int RUN = 8;

    /** Longer values are neither; patterns with many repetitions would take too long on them. */
    private static final int MAX_LENGTH = 100;

    private CommonPasswords() {}

    /** Whether {@code value} is among the first that an attacker tries. */
    static boolean isWeak(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return WEAK.contains(lower)
                || (lower.equals(value)
                        && value.length() <= MAX_LENGTH
                        && MADE_UP.matcher(value).matches())
                || isSequence(lower);
    }

    /** Whether {@code value} is meant to be replaced before use. */
    static boolean isDummy(String value) {
        return (value.length() <= MAX_LENGTH && DUMMY.matcher(value).matches())
                || (value.length() > 3 && value.chars().distinct().count() == 1);
    }

    /** Whether most of {@code value} is the alphabet or the digits in their order. */
    private static boolean isSequence(String value) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < value.length(); i++) {
            char before = value.charAt(i - 1);
            char c = value.charAt(i);
            boolean next = c == before + 1 || (before == '9' && (c == '0' || c == 'a'));
            run = next ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest >= RUN && longest * 2 >= value.length();
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("weak-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource weak-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
