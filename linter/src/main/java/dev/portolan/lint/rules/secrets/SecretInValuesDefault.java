package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;

final class SecretInValuesDefault implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-in-values-default",
                "values.yaml or another values file ships a working credential",
                Tag.SECRETS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        for (CredentialDefaults.Default found : CredentialDefaults.of(values, detector)) {
            Secret secret = found.secret();
            Node node = found.leaf().node();
            boolean weak =
                    secret.kind() == Secret.Kind.WEAK || node.is(values.chart().name());
            if (!weak && detector.reports(secret)) {
                Draft draft = reporter.report(
                                node,
                                node.path() + " ships a working " + secret.title() + ": " + secret.preview(node.text()))
                        .hint("leave it empty and offer existingSecret, or generate it at installation")
                        .confidential();
                if (found.forTests()) {
                    draft.severity(Severity.WARNING);
                }
            }
        }
    }
}
