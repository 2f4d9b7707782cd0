package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class TemplateExtensionInvalid implements ChartRule {
    private static final List<String> HELMS = List.of(".yaml", ".yml", ".tpl", ".txt");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "template-extension-invalid",
                "A file under templates/ has an extension that is not rendered as expected",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        List<String> allowed = reporter.settings().strings("allowed", List.of("yaml", "yml", "tpl", "txt", "json"));
        for (String path : chart.below("templates/")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String extension = name.substring(name.lastIndexOf('.') + 1);
            String suffix = name.contains(".") ? "." + extension : "";
            String helm = "file extension '" + suffix + "' not valid. Valid extensions are .yaml, .yml, .tpl, or .txt";
            boolean helmTakes = HELMS.contains(suffix);
            if (name.startsWith(".")) {
                continue; // Helm ignores it
            }
            if (!allowed.contains(extension)) {
                Draft draft = reporter.report(
                        chart.place(path),
                        "the file extension of " + name + " is not one of " + String.join(", ", allowed));
                if (!helmTakes) {
                    draft.helm(Severity.ERROR, path, helm);
                }
            } else if (!helmTakes) {
                reporter.report(chart.place(path), "Helm renders " + name + ", but helm lint refuses its extension")
                        .severity(Severity.INFO)
                        .helm(Severity.ERROR, path, helm);
            }
        }
    }
}
