package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.NearestName;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.secret.Mask;
import dev.portolan.core.values.KeyPath;
import dev.portolan.core.values.ValueOrigin;
import dev.portolan.core.values.ValueOrigins;
import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values that an action read, as messages tell of them. For one thread. */
final class ReadValues {
    private static final int SHOWN = 3;
    private static final int SHOWN_KEYS = 6;
    private static final int SHOWN_LENGTH = 40;

    /** What is known of a render that kept no track. */
    static final ReadValues UNTRACED = new ReadValues(Map.of(), null, List.of());

    private final Map<String, @Nullable Object> tree;
    private final @Nullable ValueOrigins origins;
    private final List<String> paths;

    /**
     * @param tree the values that the outermost chart sees
     * @param origins where they come from, if that is known
     * @param paths what was read, the most recent last
     */
    ReadValues(Map<String, @Nullable Object> tree, @Nullable ValueOrigins origins, Collection<String> paths) {
        this.tree = tree;
        this.origins = origins;
        this.paths = List.copyOf(paths);
    }

    /** The paths. */
    Set<String> paths() {
        return new LinkedHashSet<>(paths);
    }

    /** The path read last that led to {@code value}. */
    Optional<String> lastOf(@Nullable Object value) {
        for (int i = paths.size() - 1; i >= 0; i--) {
            Object found = at(KeyPath.steps(paths.get(i)));
            if (found == value || found != null && found.equals(value)) {
                return Optional.of(paths.get(i));
            }
        }
        return Optional.empty();
    }

    /** The paths that lead to nothing or to an empty text, which {@code required} takes for nothing. */
    List<String> unset() {
        return paths.stream()
                .filter(path -> {
                    Object value = at(KeyPath.steps(path));
                    return value == null || value.equals("");
                })
                .toList();
    }

    /** The problem with facts about some of the values. */
    Problem addTo(Problem problem, List<String> about) {
        Problem result = problem;
        for (String path : about.subList(Math.max(0, about.size() - SHOWN), about.size())) {
            result = add(result, path);
        }
        return result;
    }

    /** The same about all of them. */
    Problem addTo(Problem problem) {
        return addTo(problem, paths);
    }

    private Problem add(Problem problem, String path) {
        List<String> steps = KeyPath.steps(path);
        Object value = at(steps);
        Optional<ValueOrigin> origin = origin(steps);
        if (value != null || origin.isPresent()) {
            String shown = Mask.covers(steps) && value instanceof String ? Mask.TEXT : shown(value);
            return problem.with("value", path + " = " + shown, place(origin));
        }
        for (int length = steps.size() - 1; length > 0; length--) {
            List<String> above = steps.subList(0, length);
            if (at(above) instanceof Map<?, ?> map) {
                String keys = map.isEmpty() ? "is empty" : "has " + keys(map);
                return problem.with(
                        "value", path + " is not set; " + KeyPath.of(above) + " " + keys, place(origin(above)));
            }
        }
        return problem.with("value", path + " is not set", null);
    }

    private Optional<ValueOrigin> origin(List<String> steps) {
        return origins == null ? Optional.empty() : origins.find(steps);
    }

    private static @Nullable Location place(Optional<ValueOrigin> origin) {
        Location location = origin.map(ValueOrigin::location).orElse(null);
        return location == null || location.line() == 0 ? location : Location.line(location.file(), location.line());
    }

    /** A key that is set beside the one at {@code path} and looks like it, as the whole path. */
    Optional<String> nearest(String path) {
        List<String> steps = KeyPath.steps(path);
        List<String> above = steps.subList(0, steps.size() - 1);
        if (!(at(above) instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        List<String> names = map.keySet().stream().map(String::valueOf).toList();
        return NearestName.of(steps.get(steps.size() - 1), names).map(name -> KeyPath.child(KeyPath.of(above), name));
    }

    private @Nullable Object at(List<String> steps) {
        Object value = tree;
        for (String step : steps) {
            if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            } else if (value instanceof List<?> list && step.matches("[0-9]{1,9}")) {
                int index = Integer.parseInt(step);
                value = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return value;
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "{}" : "a map with " + keys(map);
        } else if (value instanceof List<?> list) {
            return list.isEmpty() ? "[]" : "a list of " + list.size();
        } else if (value instanceof String text) {
            return text.length() <= SHOWN_LENGTH
                    ? GoQuote.quote(text)
                    : GoQuote.quote(text.substring(0, SHOWN_LENGTH)) + "…";
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : GoFormat.display(value);
    }

    private static String keys(Map<?, ?> map) {
        List<String> names = new ArrayList<>();
        map.keySet().forEach(key -> names.add(Objects.toString(key)));
        String shown = names.stream().limit(SHOWN_KEYS).collect(Collectors.joining(", "));
        return names.size() > SHOWN_KEYS ? shown + " and " + (names.size() - SHOWN_KEYS) + " more" : shown;
    }
}
