package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.List;

final class ClaimTemplateIncomplete implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "claim-template-incomplete", "A volume claim has no size or no access mode", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        List<Node> claims = new ArrayList<>();
        if (manifest.isA("StatefulSet")) {
            claims.addAll(manifest.spec().get("volumeClaimTemplates").items());
        } else if (manifest.isA("PersistentVolumeClaim")) {
            claims.add(manifest.root());
        }
        for (Node claim : claims) {
            Node size = claim.at("spec", "resources", "requests", "storage");
            Node modes = claim.at("spec", "accessModes");
            if (size.isEmpty()) {
                reporter.report(size, "the volume claim asks for no size");
            }
            if (modes.isEmpty()) {
                reporter.report(modes, "the volume claim has no access mode");
            }
        }
    }
}
