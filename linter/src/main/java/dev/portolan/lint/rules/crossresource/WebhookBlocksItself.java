package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class WebhookBlocksItself implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "webhook-blocks-itself",
                "An admission webhook of the chart fails closed and covers the pods that serve it, so the first install or a restart locks up",
                Tag.RELIABILITY,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest config : release.ofKind("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration")) {
            for (Node webhook : config.at("webhooks").items()) {
                String service = webhook.at("clientConfig", "service", "name").text();
                boolean ours = release.find("Service", config.releaseNamespace(), service)
                        .isPresent();
                boolean closed = webhook.get("failurePolicy").text("Fail").equals("Fail");
                boolean excludes = !webhook.get("namespaceSelector").isEmpty()
                        || !webhook.get("objectSelector").isEmpty()
                        || !webhook.get("matchConditions").isEmpty();
                if (ours && closed && !excludes) {
                    for (Node rule : webhook.get("rules").items()) {
                        Node pods = covered(rule);
                        if (pods.isPresent()) {
                            reporter.report(
                                            pods,
                                            "the webhook must allow the pods that serve it, and cannot while they are not there")
                                    .about(config);
                        }
                    }
                }
            }
        }
    }

    private static Node covered(Node rule) {
        boolean creates = rule.get("operations").items().stream().anyMatch(item -> item.isOneOf("CREATE", "*"));
        boolean core = rule.get("apiGroups").items().stream().anyMatch(item -> item.isOneOf("", "*"));
        for (Node resource : rule.get("resources").items()) {
            if (creates && core && resource.isOneOf("pods", "*", "*/*", "pods/*")) {
                return resource;
            }
        }
        return rule.get("none");
    }
}
