package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.FlagValue;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Sequence;

/** A HorizontalPodAutoscaler that sets the number of a Deployment's pods, off until the user turns it on. For one thread. */
public final class HorizontalPodAutoscalerBuilder extends Resource {
    private final DeploymentBuilder target;
    private final FlagValue enabled;
    private final IntegerValue minimum;
    private final IntegerValue maximum;
    private final IntegerValue cpu;
    private final IntegerValue memory;

    private HorizontalPodAutoscalerBuilder(DeploymentBuilder target) {
        super(target.component(), "autoscaling/v2", "HorizontalPodAutoscaler");
        this.target = target;
        refersTo(target);
        Component component = component();
        enabled = component
                .value(
                        "autoscaling.enabled",
                        "Whether the number of pods follows the load; replicaCount is unused then.")
                .flag(false);
        minimum = component
                .value("autoscaling.minReplicas", "Number of pods at least.")
                .integer(1)
                .minimum(1);
        maximum = component
                .value("autoscaling.maxReplicas", "Number of pods at most.")
                .integer(10)
                .minimum(1);
        cpu = utilization(component, "CPU", 80);
        memory = utilization(component, "Memory", 0);
    }

    /** The autoscaler of {@code target}; declares {@code autoscaling}. */
    public static HorizontalPodAutoscalerBuilder of(DeploymentBuilder target) {
        HorizontalPodAutoscalerBuilder autoscaler = new HorizontalPodAutoscalerBuilder(target);
        target.scaledBy(autoscaler.enabled);
        return autoscaler;
    }

    private static IntegerValue utilization(Component component, String resource, int percentage) {
        return component
                .value(
                        "autoscaling.target" + resource + "UtilizationPercentage",
                        resource + " that pods use on average, in percent of their requests; 0 leaves it out.")
                .integer(percentage)
                .minimum(0);
    }

    @Override
    protected Expression condition() {
        return enabled;
    }

    @Override
    protected void body(Mapping object) {
        object.mapping("spec", spec -> {
            spec.mapping(
                    "scaleTargetRef",
                    reference -> reference
                            .put("apiVersion", target.apiVersion())
                            .put("kind", target.kind())
                            .put("name", target.objectName()));
            spec.put("minReplicas", minimum).put("maxReplicas", maximum);
            spec.when(
                    Expression.or(cpu, memory),
                    given -> given.sequence("metrics", metrics -> {
                        metric(metrics, "cpu", cpu);
                        metric(metrics, "memory", memory);
                    }));
        });
    }

    private static void metric(Sequence metrics, String resource, IntegerValue percentage) {
        metrics.when(
                percentage,
                given -> given.mapping(metric -> metric.put("type", "Resource")
                        .mapping(
                                "resource",
                                measured -> measured.put("name", resource)
                                        .mapping(
                                                "target",
                                                goal -> goal.put("type", "Utilization")
                                                        .put("averageUtilization", percentage)))));
    }
}
