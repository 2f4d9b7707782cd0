package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class NetworkingRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new CiliumFqdnWithoutDnsRule(),
            new EndpointsReservedAddress(),
            new IngressAnnotationInjection(),
            new IngressDuplicatePath(),
            new IngressPathTypeMissing(),
            new IngressSnippetAnnotation(),
            new NetworkPolicyAllowAll(),
            new NetworkPolicyEmptySelectorByAccident(),
            new ServiceExternalIps(),
            new ServiceExternalNameRisk(),
            new ServiceHeadlessLoadBalanced(),
            new ServicePortNameMissing());

    private NetworkingRules() {}
}
