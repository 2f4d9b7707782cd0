package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.Optional;

final class StatefulsetServiceMissing implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "statefulset-service-missing",
                "A StatefulSet names no governing Service, or one that is not rendered or not headless",
                Tag.CORRECTNESS,
                Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest set : release.ofKind("StatefulSet")) {
            Node name = set.spec().get("serviceName");
            if (name.isEmpty()) {
                reporter.report(name, "the StatefulSet " + set.name() + " names no Service")
                        .about(set)
                        .severity(Severity.WARNING);
                continue;
            }
            Optional<Manifest> service = release.find("Service", set.namespace(), name.text());
            if (service.isEmpty() && release.isComplete() && release.owns(name.text())) {
                reporter.report(name, "the Service " + name.text() + " is not rendered")
                        .about(set);
            } else if (service.isPresent()
                    && !service.get().spec().get("clusterIP").is("None")) {
                reporter.report(
                                name,
                                "the Service " + name.text() + " is not headless, so pods get no names of their own")
                        .about(set)
                        .severity(Severity.WARNING)
                        .related(service.get().root().get("kind"), "the Service");
            }
        }
    }
}
