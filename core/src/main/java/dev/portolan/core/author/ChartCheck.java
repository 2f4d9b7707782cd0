package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds what in a whole chart does not fit together. For one use. */
final class ChartCheck {
    private final List<Problem> problems = new ArrayList<>();

    /** What was found. */
    List<Problem> problems() {
        return problems;
    }

    /** Checks that each object has a file and a name to itself, and that all that is referred to is there. */
    void resources(List<Resource> resources) {
        Set<Resource> present = new HashSet<>(resources);
        Map<String, Resource> files = new HashMap<>();
        Map<List<Object>, Resource> names = new HashMap<>();
        for (Resource resource : resources) {
            Resource sameFile = files.putIfAbsent(resource.file(), resource);
            Resource sameName = names.putIfAbsent(identity(resource), resource);
            if (sameFile != null) {
                clash("resource-duplicate", "Two objects claim the file " + resource.file(), resource, sameFile);
            } else if (sameName != null) {
                String what = resource.kind() + " " + TemplateWriter.scalar(resource.objectName());
                clash("resource-duplicate", "Two objects are called " + what, resource, sameName);
            }
            resource.references().stream()
                    .filter(reference -> !present.contains(reference.target()))
                    .forEach(reference -> dangling(resource, reference));
        }
    }

    /** Objects of one kind may share a name only if they exist under different conditions. */
    private static List<Object> identity(Resource resource) {
        return List.of(
                resource.apiVersion(),
                resource.kind(),
                TemplateWriter.scalar(resource.objectName()),
                Objects.requireNonNullElse(resource.condition(), ""));
    }

    private void clash(String code, String message, Resource resource, Resource other) {
        problems.add(Problem.of(code, message)
                .at(resource.declared())
                .with("first", other.kind(), other.declared())
                .hint(resource == other ? "add it once" : "give one of them a name of its own"));
    }

    private void dangling(Resource resource, Resource.Reference reference) {
        Resource target = reference.target();
        problems.add(Problem.of(
                        "reference-dangling",
                        resource.kind() + " refers to a " + target.kind() + " that is not part of the chart")
                .at(reference.from())
                .with("target", target.kind(), target.declared())
                .hint("add it with ChartBuilder.add"));
    }

    /**
     * Checks that each value is read, has a default that its own constraints allow, and reveals no credential.
     *
     * @param read the values that the templates read
     * @param built the place in the program that builds the chart, and so has no use for the others
     */
    void values(Collection<Value> values, Set<Value> read, Location built) {
        for (Value value : values) {
            if (!read.contains(value)) {
                problems.add(Problem.of("value-unused", "No template reads the value " + value)
                        .at(value.declared())
                        .with("built", "without it", built)
                        .hint("use it in a resource, or remove its declaration"));
            }
            value.objection()
                    .ifPresent(objection -> problems.add(
                            Problem.of("value-default-invalid", "The default of " + value + " " + objection.message())
                                    .at(value.declared())
                                    .with("limit", "set", objection.place())
                                    .hint("change one of them, so that the chart renders with its defaults")));
            if (value instanceof TextValue text) {
                text.sensitivePlace()
                        .filter(place -> !text.byDefault().equals(""))
                        .ifPresent(place -> problems.add(
                                Problem.of("value-secret-default", "The credential " + value + " has a default")
                                        .at(value.declared())
                                        .with("marked", "sensitive", place)
                                        .hint("leave it empty, so that no password lies in values.yaml")));
            }
        }
    }

    /** Checks that there is a value below each path that has a comment, when the chart is built at {@code built}. */
    void groups(Map<ValuePath, Group> groups, Collection<Value> values, Location built) {
        groups.forEach((path, group) -> {
            boolean used = values.stream().anyMatch(value -> path.leadsTo(value.path()) && !path.equals(value.path()));
            if (!used) {
                problems.add(Problem.of("group-unused", "No value lies below " + path)
                        .at(group.declared())
                        .with("built", "without one", built)
                        .hint("declare one, or remove the comment"));
            }
        });
    }
}
