package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.regex.GoRegex;
import java.util.ArrayList;
import java.util.List;

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

    private static final GoRegex TERM = GoRegex.compile("\\s*(" + OPERATOR + ")\\s*(" + VERSION + ")\\s*");
    private static final GoRegex TERMS = GoRegex.compile(TERM_TEXT);
    private static final GoRegex RANGE = GoRegex.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
    private static final int RANGE_END = 11;
    private static final GoRegex GROUP =
            GoRegex.compile("(\\s*" + TERM_TEXT + "\\s*)((?:\\s+|,\\s*)" + TERM_TEXT + "\\s*)*");

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
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (GoRegex.Match match : RANGE.matches(text, -1)) {
            out.append(text, end, match.start());
            out.append(">= ").append(match.group(1)).append(", <= ").append(match.group(RANGE_END));
            out.append(' ');
            end = match.end();
        }
        return out.append(text, end, text.length()).toString();
    }

    private static Group group(String text) {
        if (!GROUP.matches(text)) {
            throw improper(text);
        }
        List<Term> terms = new ArrayList<>();
        TERMS.matches(text, -1).forEach(match -> terms.add(term(match.text())));
        boolean prereleases =
                terms.stream().anyMatch(term -> !term.version().prerelease().isEmpty());
        return new Group(List.copyOf(terms), prereleases);
    }

    private static Term term(String text) {
        GoRegex.Match match = TERM.match(text).orElseThrow(() -> improper(text));
        String operator = match.group(1);
        String major = match.group(3);
        String minor = match.group(4);
        String patch = match.group(5);
        String prerelease = match.group(6);
        if (isWildcard(major)) {
            return term(operator, "0.0.0" + prerelease, Open.ALL);
        } else if (minor.isEmpty() || isWildcard(minor.substring(1))) {
            return term(operator, major + ".0.0" + prerelease, Open.MINOR);
        } else if (patch.isEmpty() || isWildcard(patch.substring(1))) {
            return term(operator, major + minor + ".0" + prerelease, Open.PATCH);
        }
        return term(operator, match.group(2), Open.NOTHING);
    }

    private static Term term(String operator, String version, Open open) {
        try {
            return new Term(operator, SemanticVersion.parse(version), open);
        } catch (FunctionException e) {
            throw new FunctionException("constraint parser error", e);
        }
    }

    private static boolean isWildcard(String part) {
        return part.equals("x") || part.equals("X") || part.equals("*");
    }

    private static FunctionException improper(String text) {
        return new FunctionException("improper constraint: " + text);
    }
}
