package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RestartPolicyInvalid implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("restart-policy-invalid", "restartPolicy does not fit the controller", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        PodTemplate.of(manifest).ifPresent(pod -> {
            Node policy = pod.spec().get("restartPolicy");
            if (manifest.isA("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController")) {
                if (!policy.isEmpty() && !policy.is("Always")) {
                    reporter.report(policy, "restartPolicy of a " + manifest.kind() + " is Always");
                }
            } else if (manifest.isA("Job", "CronJob") && !policy.isOneOf("OnFailure", "Never")) {
                reporter.report(policy, "restartPolicy of a " + manifest.kind() + " is OnFailure or Never")
                        .hint("set restartPolicy: Never");
            }
        });
    }
}
