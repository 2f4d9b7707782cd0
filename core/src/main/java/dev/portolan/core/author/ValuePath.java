package dev.portolan.core.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way to a value from the top of values.yaml. Immutable.
 *
 * @param segments the keys, outermost first; at least one
 */
public record ValuePath(List<String> segments) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    public ValuePath {
        segments = List.copyOf(segments);
    }

    /** The path of a dotted text such as {@code image.tag}. */
    public static ValuePath of(String dotted) {
        return new ValuePath(List.of(dotted.split("\\.", -1)));
    }

    /** The path of one more key below this one; the key may hold dots. */
    public ValuePath child(String key) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(key);
        return new ValuePath(longer);
    }

    /** The path {@code rest} below this one. */
    public ValuePath resolve(ValuePath rest) {
        List<String> longer = new ArrayList<>(segments);
        longer.addAll(rest.segments);
        return new ValuePath(longer);
    }

    /** Whether every key can stand in a values file and be set from the command line. */
    boolean isValid() {
        return segments.stream().allMatch(segment -> KEY.matcher(segment).matches());
    }

    /** Whether this is {@code other} or leads to it. */
    boolean leadsTo(ValuePath other) {
        return other.segments.size() >= segments.size()
                && other.segments.subList(0, segments.size()).equals(segments);
    }

    /** The expression that reads the path, where {@code root} is {@code .} or {@code $.}. */
    String print(String root) {
        StringBuilder plain = new StringBuilder(root).append("Values");
        for (int i = 0; i < segments.size(); i++) {
            if (!IDENTIFIER.matcher(segments.get(i)).matches()) {
                StringBuilder indexed = new StringBuilder("index ").append(plain);
                for (String key : segments.subList(i, segments.size())) {
                    indexed.append(' ').append(ExpressionPrinter.quoted(key));
                }
                return indexed.toString();
            }
            plain.append('.').append(segments.get(i));
        }
        return plain.toString();
    }

    @Override
    public String toString() {
        return String.join(".", segments);
    }
}
