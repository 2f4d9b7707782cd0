package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class CrossResourceRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new AutoscalerDuplicate(),
            new ConfigChecksumMissing(),
            new ConfigChecksumWrongFile(),
            new ConfigKeyMissing(),
            new ConfigReferenceMissing(),
            new CrossNamespaceReferenceMismatch(),
            new DisabledDependencyStillUsed(),
            new DuplicateObject(),
            new GatewayRouteUnresolved(),
            new HookWithoutDeletePolicy(),
            new HpaMetricWithoutRequest(),
            new HpaTargetMissing(),
            new IngressBackendMissing(),
            new MonitorPortMissing(),
            new NetworkPolicySelectsNothing(),
            new PdbBlocksEviction(),
            new PdbPolicyInvalid(),
            new PreHookNeedsReleaseObject(),
            new SelectorTemplateMismatch(),
            new ServiceAccountMissing(),
            new ServiceSelectsNothing(),
            new ServiceTargetPortMissing(),
            new StatefulsetServiceMissing(),
            new VolatileSelectorLabel(),
            new WebhookBlocksItself(),
            new WebhookServiceMissing(),
            new WorkloadSelectorsOverlap());

    private CrossResourceRules() {}
}
