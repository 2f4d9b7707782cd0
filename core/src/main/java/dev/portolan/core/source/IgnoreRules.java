package dev.portolan.core.source;

import java.util.ArrayList;
import java.util.List;

/**
 * .helmignore. Every rule but the first to decide is without effect; a rule with {@code !} hides what it does
 * <em>not</em> match, as in Helm and unlike git. Dotfiles in templates/ are always hidden. Immutable.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/ignore/rules.go">Helm's rules</a>
 */
final class IgnoreRules {
    static final String FILE = ".helmignore";
    static final IgnoreRules NONE = parse("");

    private final List<Rule> rules;

    private IgnoreRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * One line.
     *
     * @param pattern a pattern for {@link PathPattern}
     * @param onBaseName whether it is compared with the last part of the path only
     */
    private record Rule(PathPattern pattern, boolean negated, boolean onlyDirectories, boolean onBaseName) {
        boolean matches(String path) {
            return pattern.matches(onBaseName ? path.substring(path.lastIndexOf('/') + 1) : path);
        }
    }

    /**
     * The rules in {@code text}.
     *
     * @throws SourceException if a pattern is malformed or has a double star
     */
    static IgnoreRules parse(String text) {
        List<Rule> rules = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String rule = trimmed(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                rules.add(rule(rule, number));
            }
        }
        rules.add(rule("templates/.?*", 0));
        return new IgnoreRules(List.copyOf(rules));
    }

    private static Rule rule(String line, int number) {
        if (line.contains("**")) {
            throw malformed(line, number, "double-star (**) syntax is not supported");
        }
        String text = line;
        boolean negated = text.startsWith("!");
        text = negated ? text.substring(1) : text;
        boolean onlyDirectories = text.endsWith("/");
        text = onlyDirectories ? text.substring(0, text.length() - 1) : text;
        boolean rooted = text.startsWith("/");
        PathPattern whole = PathPattern.compile(line);
        PathPattern pattern = PathPattern.compile(rooted ? text.substring(1) : text);
        if (whole.isMalformed()) {
            throw malformed(line, number, "syntax error in pattern");
        }
        return new Rule(pattern, negated, onlyDirectories, !rooted && text.indexOf('/') < 0);
    }

    private static SourceException malformed(String line, int number, String why) {
        dev.portolan.core.problem.Problem problem = dev.portolan.core.problem.Problem.of(
                        "helmignore-pattern", "\"" + line + "\" is no pattern: " + why)
                .at(dev.portolan.core.problem.Location.line(FILE, number));
        return new SourceException(problem, why);
    }

    /** Whether the file or directory at {@code path} itself is hidden. */
    boolean hides(String path, Entry entry) {
        for (Rule rule : rules) {
            boolean directory = entry == Entry.DIRECTORY;
            if (rule.negated()) {
                if (rule.onlyDirectories() && !directory || !rule.matches(path)) {
                    return true;
                }
            } else if ((!rule.onlyDirectories() || directory) && rule.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** What lies at a path. */
    enum Entry {
        FILE,
        DIRECTORY
    }

    /** Whether the file at {@code path} is hidden, by itself or by a directory above it. */
    boolean hidesPath(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (hides(path.substring(0, slash), Entry.DIRECTORY)) {
                return true;
            }
        }
        return hides(path, Entry.FILE);
    }

    private static String trimmed(String line) {
        return line.strip();
    }
}
