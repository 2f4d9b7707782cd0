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

final class WeakPasswordDefault implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "weak-password-default",
                "A default password is a common word, or the same as the user or the chart",
                Tag.SECRETS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        String chart = values.chart().name();
        for (CredentialDefaults.Default found : CredentialDefaults.of(values, detector)) {
            Node node = found.leaf().node();
            boolean named = found.secret().kind() == Secret.Kind.NAMED && node.is(chart);
            if (named || found.secret().kind() == Secret.Kind.WEAK) {
                String what = node.is(chart)
                        ? "the name of the chart"
                        : found.leaf().equalsUser() ? "the name of the user" : "among the first that an attacker tries";
                Draft draft = reporter.report(
                                node,
                                node.path() + " is a weak " + found.secret().title() + ", " + what)
                        .hint("leave it empty, and generate a random one or demand one with required")
                        .confidential();
                if (found.forTests()) {
                    draft.severity(Severity.INFO);
                }
            }
        }
    }
}
