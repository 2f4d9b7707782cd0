package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rules.secrets.CredentialFlows.Flow;
import dev.portolan.lint.rules.secrets.CredentialFlows.Sink;

final class SecretFlowsToConfigmap implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "secret-flows-to-configmap",
                "A template prints a credential into a ConfigMap, a spec, a label or an annotation",
                Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        CredentialFlows flows = chart.derived(CredentialFlows.class, CredentialFlows::of);
        for (Flow flow : flows.into(Sink.CONFIG_MAP, Sink.METADATA, Sink.SPEC)) {
            if (flow.isDefault(chart, reporter)) {
                continue; // a working default is reported by other rules
            }
            String kind = flow.spot().kind().isEmpty()
                    ? "an object"
                    : "a " + flow.spot().kind();
            String where = String.join(".", flow.spot().path());
            reporter.report(flow.place(), CredentialFlows.describe(flow) + " is printed into " + where + " of " + kind)
                    .hint("write it into a Secret; whoever may read the object reads the credential");
        }
    }
}
