package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;
import java.util.Locale;

final class DangerousCapabilityAdded implements ManifestRule {
    private static final List<String> DANGEROUS = List.of(
            "ALL",
            "SYS_ADMIN",
            "NET_ADMIN",
            "SYS_MODULE",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "SYS_BOOT",
            "BPF",
            "PERFMON",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "DAC_READ_SEARCH");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dangerous-capability-added",
                "A capability is added that amounts to host access",
                Tag.SECURITY,
                Tag.PSS_BASELINE,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> dangerous = reporter.settings().strings("list", DANGEROUS);
        for (Container container : Container.of(manifest)) {
            for (Node added :
                    container.at("securityContext", "capabilities", "add").items()) {
                String name = added.text().toUpperCase(Locale.ROOT);
                if (dangerous.contains(name.startsWith("CAP_") ? name.substring(4) : name)) {
                    reporter.report(added, container.title() + " adds the capability " + added.text());
                }
            }
        }
    }
}
