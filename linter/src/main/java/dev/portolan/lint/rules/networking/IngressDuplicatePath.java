package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashMap;
import java.util.Map;

final class IngressDuplicatePath implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "ingress-duplicate-path", "Two rules claim the same host and path", Tag.CORRECTNESS, Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Map<String, Node> seen = new HashMap<>();
        for (Manifest ingress : release.ofKind("Ingress")) {
            String group = ingress.spec()
                    .get("ingressClassName")
                    .text(ingress.annotations()
                            .get("kubernetes.io/ingress.class")
                            .text());
            for (Node rule : ingress.spec().get("rules").items()) {
                for (Node path : rule.at("http", "paths").items()) {
                    Node where = path.get("path");
                    String key = String.join(
                            " ",
                            group,
                            rule.get("host").text("*"),
                            where.text("/"),
                            path.get("pathType").text());
                    Node first = seen.putIfAbsent(key, where);
                    if (first != null) {
                        String place = rule.get("host").text("*") + where.text("/");
                        reporter.report(where, "a rule for " + place + " stands here already")
                                .about(ingress)
                                .related(first, "the other one");
                    }
                }
            }
        }
    }
}
