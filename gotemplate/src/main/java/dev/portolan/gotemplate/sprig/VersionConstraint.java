package dev.portolan.gotemplate.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.portolan.gotemplate.function.FunctionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on versions in Masterminds' grammar: {@code >=1.2 <2 || ^3.1 || 4.x || 1.2 - 1.4}. Immutable.
 *
 * @see <a href="https://pkg.go.dev/github.com/Masterminds/semver/v3@v3.4.0">semver</a>
 */
public final class VersionConstraint {
    private static final String VERSION = "v?([0-9|x|X|\\*]+)(\\.[0-9|x|X|\\*]+)?(\\.[0-9|x|X|\\*]+)?"
            + "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?"
            + "(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?";
    private static final String OPERATOR = "=||!=|>|<|>=|=>|<=|=<|~|~>|\\^";
    private static final String TERM_TEXT = "(?:" + OPERATOR + ")\\s*(?:" + VERSION + ")";

    private static final Pattern TERM = Pattern.compile("\\s*(" + OPERATOR + ")\\s*(" + VERSION + ")\\s*");
    private static final Pattern TERMS = Pattern.compile(TERM_TEXT);
    private static final Pattern RANGE = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
    private static final int RANGE_END = 11;
    private static final Pattern GROUP =
            Pattern.compile("(\\s*" + TERM_TEXT + "\\s*)((?:\\s+|,\\s*)" + TERM_TEXT + "\\s*)*");

    private static final ParsedTexts<VersionConstraint> KNOWN = new ParsedTexts<>();

    private final List<Group> alternatives;

    private VersionConstraint(List<Group> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /**
     * Terms that must all hold.
     *
     * @param prereleases whether one of them names a prerelease, so that prereleases count
     */
    private record Group(List<Term> terms, boolean prereleases) {
        boolean allows(SemanticVersion version) {
            return terms.stream().allMatch(term -> term.allows(version, prereleases));
        }
    }

    /** How much of a version a constraint leaves open. */
    private enum Open {
        NOTHING,
        PATCH,
        MINOR,
        ALL
    }

    /** One operator with its version. */
    private record Term(String operator, SemanticVersion version, Open open) {
        private boolean isOpen() {
            return open != Open.NOTHING;
        }

        private boolean minorOpen() {
            return open == Open.MINOR;
        }

        boolean allows(SemanticVersion other, boolean prereleases) {
            if (!other.prerelease().isEmpty() && !prereleases) {
                return false;
            }
            return switch (operator) {
                case "", "=" -> isOpen() ? tilde(other) : other.compareTo(version) == 0;
                case "!=" -> notEqual(other);
                case ">" -> greater(other);
                case "<" -> other.compareTo(version) < 0;
                case ">=", "=>" -> other.compareTo(version) >= 0;
                case "<=", "=<" -> lessOrEqual(other);
                case "~", "~>" -> tilde(other);
                default -> caret(other);
            };
        }

        private boolean sameMajor(SemanticVersion other) {
            return other.major() == version.major();
        }

        private boolean sameMinor(SemanticVersion other) {
            return other.minor() == version.minor();
        }

        private boolean notEqual(SemanticVersion other) {
            if (!isOpen()) {
                return other.compareTo(version) != 0;
            } else if (!sameMajor(other)) {
                return true;
            } else if (minorOpen()) {
                return false;
            } else if (!sameMinor(other)) {
                return true;
            } else if (open == Open.ALL) {
                return other.patch() != version.patch() || other.compareTo(version) != 0;
            }
            boolean bare = other.prerelease().isEmpty() && version.prerelease().isEmpty();
            return !bare && SemanticVersion.comparePrerelease(other.prerelease(), version.prerelease()) != 0;
        }

        private boolean greater(SemanticVersion other) {
            if (!isOpen()) {
                return other.compareTo(version) > 0;
            }
            int major = Long.compareUnsigned(other.major(), version.major());
            if (major != 0) {
                return major > 0;
            }
            return switch (open) {
                case MINOR -> false;
                case PATCH -> Long.compareUnsigned(other.minor(), version.minor()) > 0;
                default -> other.compareTo(version) > 0;
            };
        }

        private boolean lessOrEqual(SemanticVersion other) {
            if (!isOpen()) {
                return other.compareTo(version) <= 0;
            }
            int major = Long.compareUnsigned(other.major(), version.major());
            int minor = Long.compareUnsigned(other.minor(), version.minor());
            return major < 0 || major == 0 && (minor <= 0 || minorOpen());
        }

        /** The same major and minor number, as far as they are given. */
        private boolean tilde(SemanticVersion other) {
            if (other.compareTo(version) < 0) {
                return false;
            }
            boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
            if (zero && open != Open.MINOR && open != Open.PATCH) {
                return true;
            }
            return sameMajor(other) && (sameMinor(other) || minorOpen());
        }

        /** No change of the first number that is not zero. */
        private boolean caret(SemanticVersion other) {
            if (other.compareTo(version) < 0) {
                return false;
            } else if (version.major() != 0 || minorOpen()) {
                return sameMajor(other);
            } else if (other.major() != 0) {
                return false;
            } else if (version.minor() != 0 || open == Open.PATCH) {
                return sameMinor(other);
            }
            return other.minor() == 0 && other.patch() == version.patch();
        }
    }

    /**
     * Reads a constraint.
     *
     * @throws FunctionException with Go's text if it is none
     */
    public static VersionConstraint parse(String text) {
        return KNOWN.get(text, VersionConstraint::read);
    }

    private static VersionConstraint read(String text) {
        List<Group> alternatives = new ArrayList<>();
        for (String part : rewriteRanges(text).split("\\|\\|", -1)) {
            alternatives.add(group(part));
        }
        return new VersionConstraint(alternatives);
    }

    /** Whether {@code version} satisfies the constraint. */
    public boolean allows(SemanticVersion version) {
        return alternatives.stream().anyMatch(group -> group.allows(version));
    }

    /** {@code 1.2 - 1.4} as {@code >= 1.2, <= 1.4}. */
    private static String rewriteRanges(String text) {
        Matcher matcher = RANGE.matcher(text);
        StringBuilder out = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            out.append(text, end, matcher.start());
            out.append(">= ").append(matcher.group(1)).append(", <= ").append(matcher.group(RANGE_END));
            out.append(' ');
            end = matcher.end();
        }
        return out.append(text, end, text.length()).toString();
    }

    private static Group group(String text) {
        if (!GROUP.matcher(text).matches()) {
            throw improper(text);
        }
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERMS.matcher(text);
        while (matcher.find()) {
            terms.add(term(matcher.group()));
        }
        boolean prereleases =
                terms.stream().anyMatch(term -> !term.version().prerelease().isEmpty());
        return new Group(List.copyOf(terms), prereleases);
    }

    private static Term term(String text) {
        Matcher matcher = TERM.matcher(text);
        if (!matcher.matches()) {
            throw improper(text);
        }
        String operator = matcher.group(1);
        String minor = matcher.group(4);
        String prerelease = matcher.group(6) == null ? "" : matcher.group(6);
        if (isWildcard(matcher.group(3))) {
            return term(operator, "0.0.0" + prerelease, Open.ALL);
        } else if (minor == null || isWildcard(minor.substring(1))) {
            return term(operator, matcher.group(3) + ".0.0" + prerelease, Open.MINOR);
        } else if (matcher.group(5) == null || isWildcard(matcher.group(5).substring(1))) {
            return term(operator, matcher.group(3) + minor + ".0" + prerelease, Open.PATCH);
        }
        return term(operator, matcher.group(2), Open.NOTHING);
    }

    private static Term term(String operator, String version, Open open) {
        try {
            return new Term(operator, SemanticVersion.parse(version), open);
        } catch (FunctionException e) {
            throw new FunctionException("constraint parser error", e);
        }
    }

    private static boolean isWildcard(@Nullable String part) {
        return "x".equals(part) || "X".equals(part) || "*".equals(part);
    }

    private static FunctionException improper(String text) {
        return new FunctionException("improper constraint: " + text);
    }
}
