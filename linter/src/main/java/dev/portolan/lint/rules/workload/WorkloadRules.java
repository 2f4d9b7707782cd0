package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class WorkloadRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ApparmorUnconfined(),
            new CapabilitiesNotDropped(),
            new CpuRequestMissing(),
            new DangerousCapabilityAdded(),
            new DuplicateEnvName(),
            new DuplicateListEntry(),
            new EnvExpansionUndefined(),
            new HostIpc(),
            new HostNetwork(),
            new HostPid(),
            new HostPort(),
            new HostProbeTarget(),
            new HostProcessWindows(),
            new ImageRegistryRetired(),
            new ImageTagMutable(),
            new MemoryLimitMissing(),
            new MemoryRequestMissing(),
            new NakedPod(),
            new PrivilegeEscalationAllowed(),
            new PrivilegedContainer(),
            new ProbePortUndefined(),
            new ProcMountUnmasked(),
            new ReadinessProbeMissing(),
            new RequestExceedsLimit(),
            new RestartPolicyInvalid(),
            new RollingUpdateStuck(),
            new RootFilesystemWritable(),
            new RunAsContradiction(),
            new RunAsNonRootMissing(),
            new RunAsRoot(),
            new SeccompProfileMissing(),
            new SeccompUnconfined(),
            new SelinuxCustomOptions(),
            new TopologySpreadInvalid(),
            new UnsafeSysctl(),
            new VolumeMountUndefined());

    private WorkloadRules() {}
}
