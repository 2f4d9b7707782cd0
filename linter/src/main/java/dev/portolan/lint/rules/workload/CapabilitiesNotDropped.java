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

final class CapabilitiesNotDropped implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "capabilities-not-dropped",
                "The container keeps the default Linux capabilities",
                Tag.SECURITY,
                Tag.PSS_RESTRICTED,
                Tag.CIS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<String> accept = reporter.settings().strings("accept", List.of("ALL"));
        for (Container container : Container.of(manifest)) {
            Node drop = container.at("securityContext", "capabilities", "drop");
            boolean dropped = drop.items().stream()
                    .anyMatch(item -> accept.contains(item.text().toUpperCase(Locale.ROOT)));
            if (!dropped && !container.pod().isWindows()) {
                reporter.report(drop, container.title() + " does not drop all capabilities")
                        .hint("set securityContext.capabilities.drop: [ALL] and add what it needs");
            }
        }
    }
}
