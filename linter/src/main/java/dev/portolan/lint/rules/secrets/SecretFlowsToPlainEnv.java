package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rules.secrets.CredentialFlows.Flow;
import dev.portolan.lint.rules.secrets.CredentialFlows.Sink;

final class SecretFlowsToPlainEnv implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "secret-flows-to-plain-env",
                "A template writes a credential into a variable as plain text, even if its default is empty",
                Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        CredentialFlows flows = chart.derived(CredentialFlows.class, CredentialFlows::of);
        for (Flow flow : flows.into(Sink.ENV)) {
            if (flow.isDefault(chart, reporter)) {
                continue; // a working default is reported by other rules
            }
            String name = flow.spot().name();
            reporter.report(
                            flow.place(),
                            CredentialFlows.describe(flow) + " is written into the variable " + name + " as plain text")
                    .hint("write it into a Secret, and read the variable from there with valueFrom.secretKeyRef");
        }
    }
}
