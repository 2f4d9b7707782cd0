package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;

final class MountPathConflict implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "mount-path-conflict",
                "A mount path is relative, a sub path leaves its volume, or one mount hides another",
                Tag.CORRECTNESS,
                Tag.SECURITY);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            List<Node> earlier = new ArrayList<>();
            for (Node mount : container.at("volumeMounts").items()) {
                Node path = mount.get("mountPath");
                Node subPath = mount.get("subPath");
                if (!path.isEmpty()
                        && !path.text().startsWith("/")
                        && !path.text().matches("[A-Za-z]:.*")) {
                    reporter.report(path, container.title() + ": the mount path " + path.text() + " is not absolute");
                }
                if (subPath.text().startsWith("/")
                        || List.of(subPath.text().split("/", -1)).contains("..")) {
                    reporter.report(
                            subPath, container.title() + ": the sub path " + subPath.text() + " leaves the volume");
                }
                for (Node other : earlier) {
                    if (other.text().startsWith(path.text() + "/") && !path.isEmpty()) {
                        reporter.report(path, container.title() + ": this mount hides the one at " + other.text())
                                .related(other, "the hidden one");
                    }
                }
                earlier.add(path);
            }
        }
    }
}
