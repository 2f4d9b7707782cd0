package dev.portolan.lint.schema;

import dev.portolan.lint.rule.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Kubernetes demands of a value beyond its type: one of some words, or a number in a range. Immutable. */
sealed interface Constraint {
    /** What is demanded, to follow "expected". */
    String expected();

    /** Whether a value of the right type meets the demand. */
    boolean isMetBy(Node value);

    /** The demand on a property, or null if there is none. */
    static @Nullable Constraint on(String type, String property) {
        return Table.CONSTRAINTS.get(type + "." + property);
    }

    /** The type and property of each demand. */
    static Set<String> subjects() {
        return Table.CONSTRAINTS.keySet();
    }

    /** One of some words. */
    record OneOf(List<String> words) implements Constraint {
        @Override
        public String expected() {
            List<String> shown = words.stream().filter(word -> !word.isEmpty()).toList();
            return shown.size() == 1 ? shown.get(0) : "one of " + String.join(", ", shown);
        }

        @Override
        public boolean isMetBy(Node value) {
            return words.contains(value.text());
        }
    }

    /** A number between two bounds, both included; what is no number (a port's name) is not judged. */
    record Range(long least, long most) implements Constraint {
        @Override
        public String expected() {
            return most == Long.MAX_VALUE ? "a number of at least " + least : "a number from " + least + " to " + most;
        }

        @Override
        public boolean isMetBy(Node value) {
            if (!value.isNumber()) {
                return true;
            }
            long number = value.number(Long.MIN_VALUE);
            return number >= least && number <= most;
        }
    }

    /** The table of demands, read when the first one is asked for. */
    final class Table {
        private static final Map<String, Constraint> CONSTRAINTS = read();

        private Table() {}

        private static Map<String, Constraint> read() {
            Map<String, Constraint> table = new HashMap<>();
            try (InputStream in = Constraint.class.getResourceAsStream("constraints.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the resource constraints.tsv is missing");
                }
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> {
                            int tab = line.indexOf('\t');
                            table.put(line.substring(0, tab), parse(line.substring(tab + 1)));
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(table);
        }

        private static Constraint parse(String demand) {
            int dots = demand.indexOf("..");
            if (dots < 0) {
                return new OneOf(List.of(demand.split("\\|", -1)));
            }
            String most = demand.substring(dots + 2);
            return new Range(
                    Long.parseLong(demand.substring(0, dots)), most.isEmpty() ? Long.MAX_VALUE : Long.parseLong(most));
        }
    }
}
