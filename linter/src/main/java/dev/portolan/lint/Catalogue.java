package dev.portolan.lint;

import dev.portolan.lint.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all rules are meant to be, those not yet written included, and what other linters call them. Read on demand. */
public final class Catalogue {
    private static final Map<String, Entry> ENTRIES = read();

    private Catalogue() {}

    /**
     * A rule of the catalogue.
     *
     * @param id its id
     * @param family its family, such as {@code workload}
     * @param severity its severity
     * @param onByDefault whether the recommended profile has it
     * @param peers the rules of other linters that it stands for, such as {@code kube-linter:host-network}
     */
    public record Entry(String id, String family, Severity severity, boolean onByDefault, List<String> peers) {
        public Entry {
            peers = List.copyOf(peers);
        }
    }

    /** All entries. */
    public static Collection<Entry> entries() {
        return Collections.unmodifiableCollection(ENTRIES.values());
    }

    /** The entry of a rule. */
    public static Optional<Entry> find(String id) {
        return Optional.ofNullable(ENTRIES.get(id));
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (InputStream resource = Catalogue.class.getResourceAsStream("catalogue.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("catalogue.tsv is missing");
            }
            for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("#") || line.isEmpty()) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                List<String> peers = cells[4].isEmpty() ? List.of() : List.of(cells[4].split(",", -1));
                entries.put(
                        cells[0], new Entry(cells[0], cells[1], Severity.of(cells[2]), cells[3].equals("on"), peers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
