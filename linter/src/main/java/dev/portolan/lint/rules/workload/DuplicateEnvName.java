package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class DuplicateEnvName implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "duplicate-env-name",
                "The same variable is set twice in a container and only the last counts",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Map<String, Node> seen = new HashMap<>();
            for (Node variable : container.env()) {
                Node name = variable.get("name");
                Node first = name.isEmpty() ? null : seen.put(name.text(), name);
                if (first != null) {
                    reporter.report(name, container.title() + " sets " + name.text() + " twice; this one wins")
                            .related(first, "the other one");
                }
            }
        }
    }
}
