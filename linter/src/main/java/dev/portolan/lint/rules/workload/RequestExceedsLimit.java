package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Quantity;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.math.BigDecimal;
import java.util.Optional;

final class RequestExceedsLimit implements ManifestRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "request-exceeds-limit", "A request is greater than its limit, which the API refuses", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            Node resources = container.at("resources");
            for (Node request : resources.get("requests").fields()) {
                Node limit = resources.at("limits", request.key());
                Optional<BigDecimal> requested = Quantity.of(request);
                Optional<BigDecimal> limited = Quantity.of(limit);
                if (requested.isPresent()
                        && limited.isPresent()
                        && requested.get().compareTo(limited.get()) > 0) {
                    String amounts = request.text() + " is more than the limit of " + limit.text();
                    reporter.report(request, container.title() + ": the " + request.key() + " request of " + amounts)
                            .related(limit, "the limit");
                }
            }
        }
    }
}
