package dev.portolan.lint.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which Kubernetes version an API version of a kind was deprecated and removed, and what replaces it.
 *
 * @param apiVersion the API version, such as {@code extensions/v1beta1}
 * @param kind the kind
 * @param deprecatedMinor the minor version of Kubernetes 1 that deprecated it
 * @param removedMinor the minor version that no longer serves it, or {@link Integer#MAX_VALUE} if none is known
 * @param replacement the API version (and kind, if another one) to write, or empty if there is none
 * @see <a href="https://kubernetes.io/docs/reference/using-api/deprecation-guide/">Deprecated API migration guide</a>
 */
public record ApiLifecycle(String apiVersion, String kind, int deprecatedMinor, int removedMinor, String replacement) {

    private static final Map<String, ApiLifecycle> TABLE = read();

    /** What is known of this kind in this API version, or null if it is neither deprecated nor removed. */
    public static @Nullable ApiLifecycle find(String apiVersion, String kind) {
        return TABLE.get(apiVersion + " " + kind);
    }

    /** The whole table. */
    public static Collection<ApiLifecycle> all() {
        return TABLE.values();
    }

    /** Whether Kubernetes 1.{@code minor} has deprecated it, removed or not. */
    public boolean isDeprecatedIn(int minor) {
        return minor >= deprecatedMinor;
    }

    /** Whether Kubernetes 1.{@code minor} no longer serves it. */
    public boolean isRemovedIn(int minor) {
        return minor >= removedMinor;
    }

    private static Map<String, ApiLifecycle> read() {
        Map<String, ApiLifecycle> table = new HashMap<>();
        try (InputStream in = ApiLifecycle.class.getResourceAsStream("api-lifecycle.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the resource api-lifecycle.tsv is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                String replacement = cells[4].equals("-") ? "" : cells[4];
                table.put(
                        cells[0] + " " + cells[1],
                        new ApiLifecycle(cells[0], cells[1], minor(cells[2]), minor(cells[3]), replacement));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }

    private static int minor(String version) {
        return version.equals("-") ? Integer.MAX_VALUE : Integer.parseInt(version.substring(2));
    }
}
