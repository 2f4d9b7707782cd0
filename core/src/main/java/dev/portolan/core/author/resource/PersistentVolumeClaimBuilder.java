package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.FlagValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.TextValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim for storage that outlives pods, or the claim that the user names, or none. For one thread. */
public final class PersistentVolumeClaimBuilder extends Resource {
    private final String suffix;
    private final FlagValue enabled;
    private final TextValue existing;
    private final TextValue size;
    private final TextValue storageClass;
    private final TextValue accessMode;
    private final MapValue annotations;

    private PersistentVolumeClaimBuilder(Component component, String suffix, String size) {
        super(component, "v1", "PersistentVolumeClaim");
        this.suffix = suffix;
        String key = "persistence." + suffix + ".";
        enabled = component
                .value(key + "enabled", "Whether " + suffix + " outlives the pod.")
                .flag(true);
        existing = component
                .value(key + "existingClaim", "Name of a claim that exists; the chart then makes none.")
                .text("");
        this.size = component
                .value(key + "size", "Size of the storage.")
                .text(size)
                .matching("^[0-9]+(\\.[0-9]+)?([KMGTPE]i?)?$");
        storageClass = component
                .value(key + "storageClass", "Class of the storage; the cluster's default if empty.")
                .text("");
        accessMode = component
                .value(key + "accessMode", "How the storage is shared.")
                .text("ReadWriteOnce")
                .oneOf("ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany", "ReadOnlyMany");
        annotations = component
                .value(key + "annotations", "Annotations of the claim, such as helm.sh/resource-policy: keep.")
                .map(Map.of())
                .ofTexts();
    }

    /** The claim {@code suffix} of {@code component}, of {@code size}; declares {@code persistence.<suffix>}. */
    public static PersistentVolumeClaimBuilder of(Component component, String suffix, String size) {
        return new PersistentVolumeClaimBuilder(component, suffix, size);
    }

    @Override
    public Text objectName() {
        return Text.joined(Expression.include(component().fullName()), "-" + suffix);
    }

    @Override
    public String file() {
        return super.file().replace("persistentvolumeclaim", "pvc-" + suffix);
    }

    @Override
    protected @Nullable Expression condition() {
        return Expression.and(enabled, Expression.not(existing));
    }

    @Override
    protected void annotations(Mapping metadata) {
        metadata.putAll("annotations", annotations);
    }

    @Override
    protected void body(Mapping object) {
        object.mapping(
                "spec",
                spec -> spec.sequence("accessModes", modes -> modes.element(Text.of(accessMode)))
                        .putGiven("storageClassName", storageClass)
                        .mapping(
                                "resources",
                                resources -> resources.mapping("requests", requests -> requests.put("storage", size))));
    }

    /** Adds the source of the pod's volume. */
    void source(Mapping volume) {
        Expression name = Expression.call("default", Expression.call("printf", "%s-" + suffix, fullName()), existing);
        volume.when(enabled, kept -> kept.mapping("persistentVolumeClaim", claim -> claim.put("claimName", name)));
        volume.when(Expression.not(enabled), lost -> lost.put("emptyDir", Mapping.of()));
    }

    private Expression fullName() {
        return Expression.include(component().fullName());
    }
}
