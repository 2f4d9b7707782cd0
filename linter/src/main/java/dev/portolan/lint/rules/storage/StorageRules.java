package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class StorageRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ClaimTemplateIncomplete(),
            new ConfigObjectTooLarge(),
            new ContainerRuntimeSocketMount(),
            new HostPathVolume(),
            new HostPathWritable(),
            new MountPathConflict(),
            new MountPropagationBidirectional(),
            new SensitiveHostPath(),
            new VolatileLabelInClaimTemplate(),
            new VolumeTypeRemoved());

    private StorageRules() {}
}
