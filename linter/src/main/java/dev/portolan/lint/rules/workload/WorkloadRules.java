package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class WorkloadRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL =
            List.of(new HostIpc(), new HostNetwork(), new HostPid(), new PrivilegedContainer());

    private WorkloadRules() {}
}
