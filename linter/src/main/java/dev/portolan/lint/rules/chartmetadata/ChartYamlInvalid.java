package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.HelmYamlWords;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.YamlError;

final class ChartYamlInvalid implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "chart-yaml-invalid", "Chart.yaml cannot be read as one YAML mapping", Tag.HELM, Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        ParsedYaml yaml = chart.yaml("Chart.yaml");
        YamlError error = yaml.error();
        if (error != null) {
            helm(reporter.report(error.place(), "Chart.yaml is no YAML: " + error.message()), yaml);
        } else if (yaml.documents().size() > 1) {
            reporter.report(yaml.documents().get(1), "Chart.yaml has more than one document");
        } else if (chart.has("Chart.yaml") && !yaml.root().isMapping()) {
            helm(reporter.report(yaml.root(), "Chart.yaml is no mapping"), yaml);
        }
    }

    private static void helm(Draft draft, ParsedYaml yaml) {
        HelmYamlWords.ofMapping(yaml.source().text().content())
                .ifPresent(words -> draft.helm(Severity.ERROR, "Chart.yaml", "unable to parse YAML\n\t" + words));
    }
}
