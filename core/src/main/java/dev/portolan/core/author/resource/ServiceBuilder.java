package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Insertion;
import dev.portolan.core.author.IntegerValue;
import dev.portolan.core.author.ListValue;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Sequence;
import dev.portolan.core.author.TextTemplate;
import dev.portolan.core.author.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Service, inside the cluster, on every node or behind a load balancer as the user says. For one thread. */
public final class ServiceBuilder extends Resource {
    private final List<Port> ports = new ArrayList<>();
    private final TextValue type;
    private final MapValue annotations;
    private final TextValue loadBalancerClass;
    private final ListValue sourceRanges;

    private ServiceBuilder(Component component, Resource workload) {
        super(component, "v1", "Service");
        refersTo(workload);
        type = component
                .value(
                        "service.type",
                        "Whether the service is reached within the cluster, on each node or from outside.")
                .text("ClusterIP")
                .oneOf("ClusterIP", "NodePort", "LoadBalancer");
        annotations = component
                .value("service.annotations", "Annotations of the service.")
                .map(Map.of())
                .ofTexts();
        loadBalancerClass = component
                .value("service.loadBalancerClass", "Kind of load balancer; the cluster's default if empty.")
                .text("");
        sourceRanges = component
                .value(
                        "service.loadBalancerSourceRanges",
                        "Address ranges that the load balancer accepts; all if empty.")
                .list(List.of())
                .ofTexts();
    }

    /**
     * A port of the service.
     *
     * @param target the container's port behind it
     * @param number its own number
     * @param nodePort its number on nodes, or 0 for one of the cluster's choice
     */
    private record Port(ContainerPort target, IntegerValue number, IntegerValue nodePort) {}

    /** The Service in front of {@code workload}, which belongs to the same component; declares {@code service}. */
    public static ServiceBuilder of(Resource workload) {
        return new ServiceBuilder(workload.component(), workload);
    }

    /** Hands what arrives at port {@code number}, unless the user says otherwise, to {@code target}. */
    public ServiceBuilder port(ContainerPort target, int number) {
        // The first port has the short path that users of one-port charts know.
        String key = ports.isEmpty() ? "service." : "service." + target.name() + ".";
        String subject = ports.isEmpty() ? "Port" : "Port " + target.name();
        IntegerValue port = component()
                .value(key + "port", subject + " of the service.")
                .integer(number)
                .minimum(1)
                .maximum(65535);
        IntegerValue nodePort = component()
                .value(
                        key + "nodePort",
                        subject + " on each node if the type is NodePort or LoadBalancer; 0 leaves it open.")
                .integer(0)
                .minimum(0)
                .maximum(65535);
        ports.add(new Port(target, port, nodePort));
        return this;
    }

    /** The first port's number. */
    Expression number() {
        return ports.isEmpty() ? Expression.literal(0) : ports.get(0).number();
    }

    /** The number of the port that leads to {@code target}; the first port's if there is none. */
    Expression number(ContainerPort target) {
        return ports.stream()
                .filter(port -> port.target().equals(target))
                .findFirst()
                .<Expression>map(Port::number)
                .orElseGet(this::number);
    }

    /** Reports that a resource of {@code kind} leads to {@code port} if this Service does not have it. */
    void requireOffer(ContainerPort port, String kind) {
        if (ports.stream().noneMatch(offered -> offered.target().equals(port))) {
            component()
                    .chart()
                    .reject(
                            "reference-dangling",
                            "The " + kind + " leads to port " + port.name() + ", which its Service does not have",
                            declared());
        }
    }

    @Override
    protected void annotations(Mapping metadata) {
        metadata.putAll("annotations", annotations);
    }

    @Override
    protected void body(Mapping object) {
        if (ports.isEmpty()) {
            component().chart().reject("service-without-port", "The Service leads to no port", declared());
        }
        object.mapping("spec", spec -> {
            spec.put("type", type);
            spec.when(
                    type.is("LoadBalancer"),
                    balanced -> balanced.putGiven("loadBalancerClass", loadBalancerClass)
                            .putAll("loadBalancerSourceRanges", sourceRanges));
            spec.sequence("ports", this::ports);
            spec.put("selector", Insertion.of(component().selectorLabels()));
        });
    }

    @Override
    protected Optional<TextTemplate> notes() {
        return Optional.of(TextTemplate.resource(ServiceBuilder.class, "service-notes.tpl")
                .bind("name", component().name())
                .bind("fullname", Expression.include(component().fullName()))
                .bind("type", type)
                .bind("port", number()));
    }

    private void ports(Sequence list) {
        for (Port port : ports) {
            list.mapping(entry -> entry.put("name", port.target().name())
                    .put("port", port.number())
                    .put("targetPort", port.target().name())
                    .put("protocol", port.target().protocol())
                    .when(
                            Expression.and(Expression.not(type.is("ClusterIP")), port.nodePort()),
                            open -> open.put("nodePort", port.nodePort())));
        }
    }
}
