package dev.portolan.gotemplate.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression with the loops of Go's package regexp: where matches may be empty they differ from those
 * of re2j. Immutable.
 *
 * @see <a href="https://pkg.go.dev/regexp">regexp</a>
 */
public final class GoRegex {
    private static final int CACHE_SIZE = 512;
    private static final Map<String, GoRegex> CACHE = new ConcurrentHashMap<>();

    private final Pattern pattern;

    private GoRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles an expression, or finds it among those compiled before.
     *
     * @throws RegexException if it cannot be read or would be too large
     */
    public static GoRegex compile(String regex) {
        GoRegex known = CACHE.get(regex);
        if (known != null) {
            return known;
        }
        RegexSize.check(regex);
        GoRegex compiled;
        try {
            compiled = new GoRegex(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new RegexException(e.getDescription(), goMessage(regex, e), e);
        }
        if (CACHE.size() >= CACHE_SIZE) {
            CACHE.clear();
        }
        CACHE.put(regex, compiled);
        return compiled;
    }

    /** Two messages of re2j are not Go's. */
    private static String goMessage(String regex, PatternSyntaxException e) {
        String message = String.valueOf(e.getMessage());
        if (message.endsWith("`stack underflow`")) {
            return "error parsing regexp: unexpected ): " + quoted(regex);
        }
        return message.endsWith("trailing backslash at end of expression") ? message + ": ``" : message;
    }

    /** How Go quotes an expression in messages. */
    public static String quoted(String regex) {
        return GoQuote.canBackquote(regex) ? '`' + regex + '`' : GoQuote.quote(regex);
    }

    /** The expression that matches {@code text} and nothing else. */
    public static String quoteMeta(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append("\\.+*?()|[]{}^$".indexOf(c) < 0 ? "" : "\\").append(c);
        }
        return out.toString();
    }

    /** A match in a text and where its groups stand. */
    public static final class Match {
        private final String source;

        /** Start and end of the match and its groups, -1 for a group that took no part. */
        private final int[] bounds;

        private Match(String source, Matcher matcher) {
            this.source = source;
            this.bounds = new int[2 * matcher.groupCount() + 2];
            for (int i = 0; i <= matcher.groupCount(); i++) {
                bounds[2 * i] = matcher.start(i);
                bounds[2 * i + 1] = matcher.end(i);
            }
        }

        /** Where it starts. */
        public int start() {
            return bounds[0];
        }

        /** Where it ends. */
        public int end() {
            return bounds[1];
        }

        /** What matches. */
        public String text() {
            return group(0);
        }

        /** What the group of this number matches, from 1; empty if it took no part. */
        public String group(int number) {
            boolean took = 2 * number + 1 < bounds.length && bounds[2 * number] >= 0;
            return took ? source.substring(bounds[2 * number], bounds[2 * number + 1]) : "";
        }
    }

    /** Whether some part of {@code text} matches. */
    public boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether {@code text} as a whole matches. */
    public boolean matches(String text) {
        return pattern.matches(text);
    }

    /** The match of {@code text} as a whole. */
    public Optional<Match> match(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(new Match(text, matcher)) : Optional.empty();
    }

    /** The first part of {@code text} that matches, or an empty text. */
    public String find(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** The matches that follow one another, at most {@code limit} unless it is negative. */
    public List<Match> matches(String text, long limit) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int position = 0;
        int previousEnd = -1;
        while (position <= text.length() && (limit < 0 || matches.size() < limit) && matcher.find(position)) {
            boolean accepted = true;
            if (matcher.end() == position) {
                // an empty match right after another one does not count
                accepted = matcher.start() != previousEnd;
                position = next(text, position);
            } else {
                position = matcher.end();
            }
            previousEnd = matcher.end();
            if (accepted) {
                matches.add(new Match(text, matcher));
            }
        }
        return matches;
    }

    private static int next(String text, int position) {
        return position < text.length() ? text.offsetByCodePoints(position, 1) : position + 1;
    }

    /** {@code text} with each match replaced by {@code replacement} as it stands; what grows counts as work. */
    public String replaceAllLiteral(String text, String replacement, Execution execution) {
        StringBuilder out = new StringBuilder(text.length());
        int position = 0;
        for (Match match : replaced(text)) {
            out.append(text, position, match.start());
            execution.charge(replacement.length());
            out.append(replacement);
            position = match.end();
        }
        return out.append(text, position, text.length()).toString();
    }

    /** {@code text} with each match replaced by {@code template}, in which {@code $1} means a group. */
    public String replaceAll(String text, String template, Execution execution) {
        StringBuilder out = new StringBuilder(text.length());
        int position = 0;
        for (Match match : replaced(text)) {
            out.append(text, position, match.start());
            int before = out.length();
            expand(out, template, match);
            execution.charge(out.length() - before + template.length());
            position = match.end();
        }
        return out.append(text, position, text.length()).toString();
    }

    /** The matches that Go's replacing loop acts on. */
    private List<Match> replaced(String text) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int previousEnd = 0;
        int position = 0;
        while (position <= text.length() && matcher.find(position)) {
            if (matcher.end() > previousEnd || matcher.start() == 0) {
                matches.add(new Match(text, matcher));
            }
            previousEnd = matcher.end();
            position = Math.max(matcher.end(), next(text, position));
        }
        return matches;
    }

    /** Go's {@code Regexp.Expand}: {@code $1}, {@code ${1}}, {@code $name}, {@code ${name}}, {@code $$}. */
    private void expand(StringBuilder out, String template, Match match) {
        int i = 0;
        while (i < template.length()) {
            int dollar = template.indexOf('$', i);
            if (dollar < 0) {
                break;
            }
            out.append(template, i, dollar);
            i = dollar + 1;
            if (template.startsWith("$", i)) {
                out.append('$');
                i++;
                continue;
            }
            boolean braced = template.startsWith("{", i);
            int start = braced ? i + 1 : i;
            int end = start;
            while (end < template.length() && isNamePart(template.codePointAt(end))) {
                end = template.offsetByCodePoints(end, 1);
            }
            if (end == start || braced && !template.startsWith("}", end)) {
                // not a name after all: the dollar stands for itself
                out.append('$');
                continue;
            }
            out.append(group(template.substring(start, end), match));
            i = braced ? end + 1 : end;
        }
        out.append(template, i, template.length());
    }

    private static boolean isNamePart(int c) {
        return Character.isLetter(c) || Character.isDigit(c) || c == '_';
    }

    private String group(String name, Match match) {
        Integer number = groupNumber(name);
        if (number == null) {
            number = pattern.namedGroups().get(name);
        }
        return number == null ? "" : match.group(number);
    }

    /** The name as a number, or null if it is none; leading zeros are not for numbers. */
    private static @Nullable Integer groupNumber(String name) {
        if (!name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        if (name.length() > 1 && name.charAt(0) == '0') {
            return null;
        }
        return name.length() > 8 ? Integer.valueOf(Integer.MAX_VALUE / 4) : Integer.valueOf(name);
    }
}
