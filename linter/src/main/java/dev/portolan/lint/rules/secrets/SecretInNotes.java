package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rules.secrets.CredentialFlows.Flow;
import dev.portolan.lint.rules.secrets.CredentialFlows.Sink;

final class SecretInNotes implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "secret-in-notes",
                "NOTES.txt prints a credential itself instead of the command that reads it",
                Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        CredentialFlows flows = chart.derived(CredentialFlows.class, CredentialFlows::of);
        for (Flow flow : flows.into(Sink.NOTES)) {
            reporter.report(
                            flow.place(),
                            "the notes print " + CredentialFlows.describe(flow)
                                    + "; they are kept with the release and show up in the log of every pipeline")
                    .hint(
                            "print the command that reads it: kubectl get secret NAME -o jsonpath='{.data.KEY}' | base64 -d");
        }
    }
}
