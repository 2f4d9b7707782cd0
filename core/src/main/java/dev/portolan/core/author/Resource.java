package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes object of the chart, one template file. A new kind is a subclass that says what stands beside its
 * metadata; {@code dev.portolan.core.author.resource} has the common ones. Resources refer to one another as objects;
 * what they refer to must be added to the same chart. For one thread.
 */
public abstract class Resource {
    private final Component component;
    private final String apiVersion;
    private final String kind;
    private final Location declared;
    private final List<Reference> references = new ArrayList<>();

    /** An object of {@code component}, declared at the calling line. */
    protected Resource(Component component, String apiVersion, String kind) {
        this.component = component;
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.declared = component.chart().here();
    }

    /**
     * A mention of another object.
     *
     * @param target the object
     * @param from the place in the program that mentions it
     */
    public record Reference(Resource target, Location from) {}

    /** The part of the application that the object belongs to. */
    public final Component component() {
        return component;
    }

    /** The group and version of the kind, such as {@code apps/v1}. */
    public final String apiVersion() {
        return apiVersion;
    }

    /** The kind, such as {@code Service}. */
    public final String kind() {
        return kind;
    }

    /** The place in the program that declares it. */
    public final Location declared() {
        return declared;
    }

    /** The object's name; unless a kind says otherwise, that of its component. */
    public Text objectName() {
        return Text.of(Expression.include(component.fullName()));
    }

    /** The file's path within the chart. */
    public String file() {
        return "templates/" + component.folder() + kind.toLowerCase(Locale.ROOT) + ".yaml";
    }

    /** The text of the object's file, by which a change of it is noticed. */
    public final Expression text() {
        String fromTemplates = file().substring("templates".length());
        Expression path = Expression.call("print", Expression.builtIn("Template.BasePath"), fromTemplates);
        return Expression.call("include", path, Term.ROOT);
    }

    /** What must hold for the object to exist, or null if it always does. */
    protected @Nullable Expression condition() {
        return null;
    }

    /** Adds labels to the object's metadata; the standard labels unless a kind says otherwise. */
    protected void labels(Mapping metadata) {
        metadata.put("labels", Insertion.of(component.labels()));
    }

    /** Adds annotations to the object's metadata; none unless a kind says otherwise. */
    protected void annotations(Mapping metadata) {}

    /** Adds what stands beside the metadata. */
    protected abstract void body(Mapping object);

    /** What NOTES.txt tells the user about the object, if anything. */
    protected Optional<TextTemplate> notes() {
        return Optional.empty();
    }

    /** The section that README.md has on the object, if any; a heading first. */
    protected Optional<TextTemplate> readme() {
        return Optional.empty();
    }

    /** Says that this object names {@code target}, at the calling line. */
    protected final void refersTo(Resource target) {
        references.add(component.reference(target));
    }

    /** The other objects that this one names. */
    protected List<Reference> references() {
        return references;
    }

    final Mapping document() {
        Mapping root = Mapping.of();
        Expression condition = condition();
        if (condition == null) {
            object(root);
        } else {
            root.when(condition, this::object);
        }
        return root;
    }

    private void object(Mapping object) {
        object.put("apiVersion", apiVersion).put("kind", kind).mapping("metadata", metadata -> {
            metadata.put("name", objectName());
            labels(metadata);
            annotations(metadata);
        });
        body(object);
    }

    @Override
    public String toString() {
        return file();
    }
}
