package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Text;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An object of any kind, for which there is no builder of its own:
 *
 * <pre>{@code
 * ResourceBuilder.of(web, "policy/v1", "PodDisruptionBudget")
 *         .when(enabled)
 *         .body(object -> object.mapping("spec", spec -> spec.put("maxUnavailable", Text.of(1))))
 * }</pre>
 *
 * <p>For one thread.
 */
public final class ResourceBuilder extends Resource {
    private String suffix = "";
    private @Nullable Expression condition;
    private @Nullable MapValue annotations;
    private Consumer<Mapping> body = object -> {};

    private ResourceBuilder(Component component, String apiVersion, String kind) {
        super(component, apiVersion, kind);
    }

    /** An object of {@code component}. */
    public static ResourceBuilder of(Component component, String apiVersion, String kind) {
        return new ResourceBuilder(component, apiVersion, kind);
    }

    /** Adds {@code newSuffix} to the object's name and file. */
    public ResourceBuilder suffix(String newSuffix) {
        suffix = "-" + newSuffix;
        return this;
    }

    /** Makes the object only where {@code newCondition} holds. */
    public ResourceBuilder when(Expression newCondition) {
        condition = newCondition;
        return this;
    }

    /** Lets the user annotate the object. */
    public ResourceBuilder annotations(MapValue newAnnotations) {
        annotations = newAnnotations;
        return this;
    }

    /** Sets what stands beside the metadata. */
    public ResourceBuilder body(Consumer<Mapping> newBody) {
        body = newBody;
        return this;
    }

    /** Says that the body names {@code targets}, which must then be part of the chart. */
    public ResourceBuilder refersTo(Resource... targets) {
        for (Resource target : targets) {
            refersTo(target);
        }
        return this;
    }

    @Override
    public Text objectName() {
        return suffix.isEmpty()
                ? super.objectName()
                : Text.joined(Expression.include(component().fullName()), suffix);
    }

    @Override
    public String file() {
        return super.file().replace(".yaml", suffix + ".yaml");
    }

    @Override
    protected @Nullable Expression condition() {
        return condition;
    }

    @Override
    protected void annotations(Mapping metadata) {
        if (annotations != null) {
            metadata.putAll("annotations", annotations);
        }
    }

    @Override
    protected void body(Mapping object) {
        body.accept(object);
    }
}
