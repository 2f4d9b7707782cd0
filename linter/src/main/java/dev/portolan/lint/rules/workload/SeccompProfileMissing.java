package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class SeccompProfileMissing implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "seccomp-profile-missing", "No seccomp profile is set", Tag.SECURITY, Tag.PSS_RESTRICTED, Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node profile = container.effectiveSecurity("seccompProfile").get("type");
            if (profile.isEmpty() && !container.pod().isWindows()) {
                reporter.report(profile, container.title() + " has no seccomp profile")
                        .hint("set securityContext.seccompProfile.type: RuntimeDefault for the pod");
            }
        }
    }
}
