package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;

final class CrdsDirInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("crds-dir-invalid", "crds exists but is not a directory", Tag.HELM, Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        if (chart.has("crds")) {
            reporter.report(chart.place("crds"), "crds is a file, where a directory is expected")
                    .helm(Severity.ERROR, "crds/", "not a directory");
        }
    }
}
