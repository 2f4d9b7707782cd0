package dev.portolan.core.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart that another one declares to depend on. Immutable; what Chart.yaml leaves out is empty.
 *
 * @param name the name in the dependency's own Chart.yaml
 * @param version a version or a range of versions
 * @param repository where it comes from
 * @param condition comma separated paths of values that switch it on or off; the first that is there counts
 * @param tags names that switch several dependencies on or off
 * @param enabled Helm's field of this name; what Chart.yaml says here has no effect
 * @param importValues what the parent takes over from the dependency's values: strings and maps of child and parent
 * @param alias the name it is used under, if that is another
 */
public record Dependency(
        String name,
        String version,
        String repository,
        String condition,
        List<String> tags,
        boolean enabled,
        List<@Nullable Object> importValues,
        String alias) {
    public Dependency {
        tags = List.copyOf(tags);
        importValues = Collections.unmodifiableList(new ArrayList<>(importValues));
    }

    /** The dependency {@code name} at {@code version} from {@code repository}. */
    public static Dependency of(String name, String version, String repository) {
        return new Dependency(name, version, repository, "", List.of(), false, List.of(), "");
    }

    /** The name that values and templates know it by: the alias if there is one. */
    public String usedName() {
        return alias.isEmpty() ? name : alias;
    }
}
