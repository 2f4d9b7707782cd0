package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class RollingUpdateStuck implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "rolling-update-stuck", "The update settings never let a pod be replaced", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node update = manifest.isA("Deployment")
                ? manifest.spec().at("strategy", "rollingUpdate")
                : manifest.isA("DaemonSet")
                        ? manifest.spec().at("updateStrategy", "rollingUpdate")
                        : manifest.at("none");
        Node surge = update.get("maxSurge");
        Node unavailable = update.get("maxUnavailable");
        boolean noSurge = isZero(surge) || (surge.isAbsent() && manifest.isA("DaemonSet"));
        if (noSurge && isZero(unavailable)) {
            reporter.report(unavailable, "no pod may be missing and none may be added, so none is ever replaced");
        }
    }

    private static boolean isZero(Node amount) {
        return amount.isOneOf("0", "0%");
    }
}
