package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;

/**
 * A credential that stands somewhere in a text. It does not hold the credential itself, so that it can be shown.
 *
 * @param kind how it was recognised
 * @param confidence how sure that is
 * @param title what it is, such as {@code password} or {@code GitHub token}
 * @param start the offset in the text at which it begins
 * @param end the offset after it
 */
public record Secret(Kind kind, Confidence confidence, String title, int start, int end) {
    /** How it was recognised. */
    public enum Kind {
        /** Its name announces a credential and the value is one. */
        NAMED,
        /** Its name announces a password and the value is a common one. */
        WEAK,
        /** Its name announces a credential and the value is a dummy. */
        PLACEHOLDER,
        /** It has the form that a provider gives its tokens. */
        TOKEN,
        /** It is a private key. */
        PRIVATE_KEY,
        /** It is the password in a URL or connection string. */
        URL
    }

    /** How sure a finding is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH;

        /** Whether this is as sure as {@code other} or surer. */
        public boolean atLeast(Confidence other) {
            return compareTo(other) >= 0;
        }
    }

    /** Too short a secret is not shown at all: two characters of six would give a third of it away. */
    private static final int SHOWN_FROM = 8;

    /** What a credential is called that a name of this kind announces. */
    static String title(SecretNames.Kind kind) {
        return switch (kind) {
            case PASSWORD -> "password";
            case KEY -> "key";
            case TOKEN, NONE -> "token";
        };
    }

    /** The same, found in a text that begins {@code shift} characters further on in another. */
    Secret shifted(int shift) {
        return new Secret(kind, confidence, title, start + shift, end + shift);
    }

    /** Whether this is more than a dummy and as sure as {@code confidence}. */
    public boolean isReal(Confidence minimum) {
        return kind != Kind.PLACEHOLDER && confidence.atLeast(minimum);
    }

    /** What it is, with its article. */
    public String phrase() {
        return ("AEIOUaeiou".indexOf(title.charAt(0)) < 0 ? "a " : "an ") + title;
    }

    /** What may be shown of it: at most its first two characters, and its length. */
    public String preview(String text) {
        String secret = text.substring(start, end);
        String shown = secret.length() < SHOWN_FROM ? "" : secret.substring(0, 2);
        String count = secret.length() == 1 ? "1 character" : secret.length() + " characters";
        return "\"" + shown.replace("\n", " ") + "…\" (" + count + ")";
    }
}
