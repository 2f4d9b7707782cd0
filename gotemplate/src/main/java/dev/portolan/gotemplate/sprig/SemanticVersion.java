package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import org.jspecify.annotations.Nullable;

/**
 * A version as Masterminds' semver reads it: a {@code v} before it and missing numbers are forgiven.
 *
 * @param major unsigned
 * @param minor unsigned
 * @param patch unsigned
 * @param prerelease what follows the dash, or empty
 * @param metadata what follows the plus sign, or empty
 * @param original the text that was read
 * @see <a href="https://pkg.go.dev/github.com/Masterminds/semver/v3@v3.4.0">semver</a>
 */
public record SemanticVersion(long major, long minor, long patch, String prerelease, String metadata, String original)
        implements Comparable<SemanticVersion> {
    private static final ParsedTexts<SemanticVersion> KNOWN = new ParsedTexts<>();
    private static final String MALFORMED = "invalid semantic version";

    /**
     * Reads a version.
     *
     * @throws FunctionException with Go's text if it is none
     */
    public static SemanticVersion parse(String text) {
        return KNOWN.get(text, SemanticVersion::read);
    }

    /** {@code v? number [. number [. number]] [- prerelease] [+ metadata]}, read by hand for the sake of a quick start. */
    private static SemanticVersion read(String text) {
        int plus = text.indexOf('+');
        int end = plus < 0 ? text.length() : plus;
        int dash = text.substring(0, end).indexOf('-');
        String core = text.substring(text.startsWith("v") ? 1 : 0, dash < 0 ? end : dash);
        String prerelease = dash < 0 ? "" : identifiers(text.substring(dash + 1, end));
        String metadata = plus < 0 ? "" : identifiers(text.substring(plus + 1));
        String[] numbers = core.split("\\.", -1);
        if (numbers.length > 3 || !areNumeric(numbers)) {
            throw new FunctionException(MALFORMED);
        }
        SemanticVersion version = new SemanticVersion(
                number(numbers[0]),
                numbers.length > 1 ? number(numbers[1]) : 0,
                numbers.length > 2 ? number(numbers[2]) : 0,
                prerelease,
                metadata,
                text);
        checkPrerelease(prerelease);
        return version;
    }

    private static boolean areNumeric(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty() || !isNumeric(part)) {
                return false;
            }
        }
        return true;
    }

    /** Letters, digits and dashes in parts with dots between, none of them empty. */
    private static String identifiers(String text) {
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c == '.' ? before != '.' : c == '-' || c < 128 && Character.isLetterOrDigit(c);
            if (!fits) {
                throw new FunctionException(MALFORMED);
            }
            before = c;
        }
        if (before == '.') {
            throw new FunctionException(MALFORMED);
        }
        return text;
    }

    private static long number(String digits) {
        Long number = parseUnsigned(digits);
        if (number == null) {
            throw new FunctionException(
                    "error parsing version segment: strconv.ParseUint: parsing \"" + digits + "\": value out of range");
        }
        return number;
    }

    private static @Nullable Long parseUnsigned(String digits) {
        if (digits.isEmpty() || !isNumeric(digits)) {
            return null;
        }
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isNumeric(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Numbers in it have no leading zeros. */
    static void checkPrerelease(String prerelease) {
        for (String part : prerelease.split("\\.", -1)) {
            if (part.length() > 1 && part.charAt(0) == '0' && isNumeric(part)) {
                throw new FunctionException("version segment starts with 0");
            }
        }
    }

    /** Orders by precedence; metadata does not count. */
    @Override
    public int compareTo(SemanticVersion other) {
        int order = Long.compareUnsigned(major, other.major);
        order = order != 0 ? order : Long.compareUnsigned(minor, other.minor);
        order = order != 0 ? order : Long.compareUnsigned(patch, other.patch);
        if (order != 0) {
            return order < 0 ? -1 : 1;
        } else if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        return comparePrerelease(prerelease, other.prerelease);
    }

    static int comparePrerelease(String a, String b) {
        String[] as = a.split("\\.", -1);
        String[] bs = b.split("\\.", -1);
        for (int i = 0; i < Math.max(as.length, bs.length); i++) {
            int order = comparePart(i < as.length ? as[i] : "", i < bs.length ? bs[i] : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Nothing comes before numbers, numbers before names. */
    private static int comparePart(String a, String b) {
        if (a.equals(b)) {
            return 0;
        } else if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? -1 : 1;
        }
        Long x = parseUnsigned(a);
        Long y = parseUnsigned(b);
        if (x != null && y != null) {
            return Long.compareUnsigned(x, y) > 0 ? 1 : -1;
        } else if (x == null && y == null) {
            return a.compareTo(b) > 0 ? 1 : -1;
        }
        return x != null ? -1 : 1;
    }

    /** The version in full, without a {@code v}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Long.toUnsignedString(major))
                .append('.')
                .append(Long.toUnsignedString(minor))
                .append('.')
                .append(Long.toUnsignedString(patch));
        text.append(prerelease.isEmpty() ? "" : "-").append(prerelease);
        return text.append(metadata.isEmpty() ? "" : "+").append(metadata).toString();
    }

    /** The next version of these numbers, with the {@code v} that this one was written with. */
    SemanticVersion next(long newMajor, long newMinor, long newPatch) {
        return new SemanticVersion(newMajor, newMinor, newPatch, "", "", "").named(original);
    }

    SemanticVersion withPrerelease(String newPrerelease) {
        return new SemanticVersion(major, minor, patch, newPrerelease, metadata, "").named(original);
    }

    SemanticVersion withMetadata(String newMetadata) {
        return new SemanticVersion(major, minor, patch, prerelease, newMetadata, "").named(original);
    }

    private SemanticVersion named(String before) {
        String name = (before.startsWith("v") ? "v" : "") + this;
        return new SemanticVersion(major, minor, patch, prerelease, metadata, name);
    }
}
