package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.FlagValue;
import dev.portolan.core.author.Insertion;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Deployment: pods that are alike and may be replaced at any time. For one thread. */
public final class DeploymentBuilder extends Resource {
    private final PodBuilder pod;
    private final IntegerValue replicas;
    private @Nullable FlagValue autoscaling;

    private DeploymentBuilder(Component component, PodBuilder pod, IntegerValue replicas) {
        super(component, "apps/v1", "Deployment");
        this.pod = pod;
        this.replicas = replicas;
    }

    /** A Deployment of {@code replicas} times {@code pod}. */
    public static DeploymentBuilder of(Component component, PodBuilder pod, IntegerValue replicas) {
        return new DeploymentBuilder(component, pod, replicas);
    }

    /** Leaves the number of pods to an autoscaler where {@code enabled} is on. */
    void scaledBy(FlagValue enabled) {
        autoscaling = enabled;
    }

    @Override
    public List<Reference> references() {
        return pod.references();
    }

    @Override
    protected void body(Mapping object) {
        object.mapping("spec", spec -> {
            if (autoscaling == null) {
                spec.put("replicas", replicas);
            } else {
                spec.when(Expression.not(autoscaling), fixed -> fixed.put("replicas", replicas));
            }
            spec.mapping(
                            "selector",
                            selector -> selector.put(
                                    "matchLabels", Insertion.of(component().selectorLabels())))
                    .put("template", pod.template());
        });
    }
}
