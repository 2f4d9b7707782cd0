package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class MountPropagationBidirectional implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "mount-propagation-bidirectional", "A container can spread mounts to the node", Tag.SECURITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            for (Node mount : container.at("volumeMounts").items()) {
                Node propagation = mount.get("mountPropagation");
                if (propagation.is("Bidirectional")) {
                    reporter.report(propagation, container.title() + " can spread mounts to the node");
                }
            }
        }
    }
}
