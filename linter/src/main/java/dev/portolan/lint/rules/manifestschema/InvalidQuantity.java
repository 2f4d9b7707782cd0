package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.schema.SchemaValidator;

final class InvalidQuantity implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("invalid-quantity", "A resource quantity cannot be parsed", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            check(container.at("resources", "limits"), reporter);
            check(container.at("resources", "requests"), reporter);
        }
        PodTemplate.of(manifest)
                .ifPresent(pod -> pod.volumes()
                        .forEach(volume -> check(volume.at("emptyDir").get("sizeLimit"), reporter)));
        if (manifest.isA("PersistentVolumeClaim")) {
            check(manifest.at("spec", "resources", "requests"), reporter);
        } else if (manifest.isA("StatefulSet")) {
            for (Node claim : manifest.at("spec", "volumeClaimTemplates").items()) {
                check(claim.at("spec", "resources", "requests"), reporter);
            }
        }
    }

    private static void check(Node quantities, Reporter reporter) {
        for (Node quantity : quantities.walk()) {
            if (quantity.isString() && !SchemaValidator.isQuantity(quantity.text())) {
                reporter.report(quantity, "\"" + quantity.text() + "\" is no quantity at " + quantity.path())
                        .hint("write a number with a suffix such as m, M, Mi or Gi");
            }
        }
    }
}
