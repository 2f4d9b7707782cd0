package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Insertion;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import java.util.List;

/** A Deployment: pods that are alike and may be replaced at any time. For one thread. */
public final class DeploymentBuilder extends Resource {
    private final PodBuilder pod;
    private final IntegerValue replicas;

    private DeploymentBuilder(Component component, PodBuilder pod, IntegerValue replicas) {
        super(component, "apps/v1", "Deployment");
        this.pod = pod;
        this.replicas = replicas;
    }

    /** A Deployment of {@code replicas} times {@code pod}. */
    public static DeploymentBuilder of(Component component, PodBuilder pod, IntegerValue replicas) {
        return new DeploymentBuilder(component, pod, replicas);
    }

    @Override
    public List<Reference> references() {
        return pod.references();
    }

    @Override
    protected void body(Mapping object) {
        object.mapping(
                "spec",
                spec -> spec.put("replicas", replicas)
                        .mapping(
                                "selector",
                                selector -> selector.put(
                                        "matchLabels", Insertion.of(component().selectorLabels())))
                        .put("template", pod.template()));
    }
}
