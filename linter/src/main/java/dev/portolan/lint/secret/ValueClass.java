package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames.Kind;
import dev.portolan.lint.secret.Secret.Confidence;
import java.util.regex.Pattern;

/** What a value under the name of a credential turns out to be. */
enum ValueClass {
    /** Nothing, a reference, a path, a switch, a number, a name, something public. */
    HARMLESS,
    /** A dummy that is to be replaced. */
    DUMMY,
    /** A common password. */
    WEAK,
    /** Too little like a credential to be reported by itself. */
    UNLIKELY,
    /** Probably a credential. */
    LIKELY,
    /** A credential. */
    CERTAIN;

    private static final Pattern ONE_WORD = Pattern.compile("[a-z]+[0-9]{0,3}");
    /** Longer texts are files; the patterns are made for single values. */
    private static final int LONGEST = 4000;

    private static final int LONG = 20;
    private static final int MEDIUM_LENGTH = 16;
    private static final int SHORT = 8;
    private static final double HIGH_ENTROPY = 3.5;
    private static final double SOME_ENTROPY = 3.0;
    private static final double LITTLE_ENTROPY = 2.0;

    /** How sure it is that a value of this class is a credential. */
    Confidence confidence() {
        return switch (this) {
            case CERTAIN -> Confidence.HIGH;
            case LIKELY, WEAK -> Confidence.MEDIUM;
            case HARMLESS, DUMMY, UNLIKELY -> Confidence.LOW;
        };
    }

    /**
     * Classifies a value.
     *
     * @param kind what its name announces; not {@link Kind#NONE}
     * @param text the value without white space around it
     */
    static ValueClass of(Kind kind, String text, Position position) {
        if (text.isEmpty()
                || text.indexOf('\n') >= 0
                || ValueShapes.isPublic(text)
                || (position == Position.FILE && ValueShapes.isLabel(text))) {
            return HARMLESS;
        } else if (text.length() > LONGEST) {
            return UNLIKELY;
        } else if (isWeak(kind, text, position)) {
            return WEAK;
        } else if (CommonPasswords.isDummy(text)) {
            return DUMMY;
        } else if (ValueShapes.isReference(text)
                || ValueShapes.isSwitch(text)
                || ValueShapes.isPath(text)
                || ValueShapes.isUrl(text)) {
            return HARMLESS;
        } else if (ValueShapes.isHash(text)) {
            return UNLIKELY;
        }
        return kind == Kind.PASSWORD ? password(text, position) : token(text, position);
    }

    /** A word may name an object or the kind of a token, unless a program takes it as it is. */
    private static boolean isWeak(Kind kind, String text, Position position) {
        if (!CommonPasswords.isWeak(text) || ValueShapes.isSwitch(text)) {
            return false;
        }
        if (kind == Kind.PASSWORD) {
            return true;
        }
        boolean word = text.chars().noneMatch(Character::isDigit);
        return position == Position.SETTING
                ? text.indexOf('-') < 0 && !ValueShapes.isNumber(text)
                : !word && !ValueShapes.isNumber(text);
    }

    private static ValueClass password(String text, Position position) {
        boolean lower = text.chars().noneMatch(Character::isUpperCase);
        boolean name = ValueShapes.isSettingName(text) && !(lower && position == Position.SETTING);
        if (name || ValueShapes.isObjectName(text)) {
            return HARMLESS;
        } else if (ValueShapes.isRelativePath(text) && text.indexOf('/') > 0) {
            return HARMLESS;
        } else if (isProse(text)) {
            return UNLIKELY;
        }
        return CERTAIN;
    }

    private static ValueClass token(String text, Position position) {
        if (position == Position.SETTING
                && text.length() >= MEDIUM_LENGTH
                && ONE_WORD.matcher(text).matches()) {
            return LIKELY; // too long for the name of anything
        } else if (ValueShapes.isNumber(text)
                || ValueShapes.isDuration(text)
                || ValueShapes.isWords(text)
                || ValueShapes.isRelativePath(text)
                || ValueShapes.isOptions(text)
                || ValueShapes.isSettingName(text)) {
            return HARMLESS;
        } else if (text.indexOf(' ') >= 0) {
            return UNLIKELY;
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        boolean letters = text.chars().anyMatch(Character::isLetter);
        double entropy = entropy(text);
        int length = text.length();
        if ((length >= MEDIUM_LENGTH && digits && entropy >= SOME_ENTROPY)
                || (length >= LONG && entropy >= HIGH_ENTROPY && isMixed(text))) {
            return CERTAIN;
        } else if ((length >= SHORT && digits && letters && entropy > LITTLE_ENTROPY)
                || (length >= MEDIUM_LENGTH
                        && entropy >= SOME_ENTROPY
                        && text.chars().allMatch(Character::isUpperCase))) {
            return LIKELY;
        }
        return UNLIKELY;
    }

    /** Words for people: blanks, and nothing else that would make a password strong. */
    private static boolean isProse(String text) {
        return text.indexOf(' ') >= 0
                && text.chars().noneMatch(Character::isDigit)
                && text.chars().allMatch(c -> Character.isLetter(c) || " .,;:'\"()/-!?".indexOf(c) >= 0);
    }

    /** Whether letters change their case more often than in a name, or marks stand between that no name has. */
    private static boolean isMixed(String text) {
        int changes = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = !Character.isLetterOrDigit(c) && "-_./:".indexOf(c) < 0;
            if (mark || Character.isUpperCase(c) != Character.isUpperCase(text.charAt(i - 1))) {
                changes++;
            }
        }
        return changes * 3 >= text.length();
    }

    /** Shannon's entropy of the characters in bits. */
    static double entropy(String text) {
        int[] counts = new int[128];
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < counts.length) {
                counts[c]++;
            } else {
                others++;
            }
        }
        double entropy = share(others, text.length());
        for (int count : counts) {
            entropy += share(count, text.length());
        }
        return entropy;
    }

    private static double share(int count, int length) {
        if (count == 0) {
            return 0;
        }
        double share = (double) count / length;
        return -share * Math.log(share) / Math.log(2);
    }
}
