package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class WebhookServiceMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "webhook-service-missing",
                "An admission webhook points to a Service that the chart does not render",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest config : release.ofKind("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration")) {
            for (Node webhook : config.at("webhooks").items()) {
                Node service = webhook.at("clientConfig", "service");
                Node name = service.get("name");
                String namespace = service.get("namespace").text(config.releaseNamespace());
                if (release.isComplete()
                        && !name.isEmpty()
                        && namespace.equals(config.releaseNamespace())
                        && release.owns(name.text())
                        && release.find("Service", namespace, name.text()).isEmpty()) {
                    reporter.report(name, "the Service " + name.text() + " is not rendered")
                            .about(config);
                }
            }
        }
    }
}
