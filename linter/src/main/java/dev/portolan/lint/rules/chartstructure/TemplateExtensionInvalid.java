package dev.portolan.lint.rules.chartstructure;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;

final class TemplateExtensionInvalid implements ChartRule {
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
            if (!name.startsWith(".") && !allowed.contains(extension)) {
                reporter.report(
                        chart.place(path),
                        "the file extension of " + name + " is not one of " + String.join(", ", allowed));
            }
        }
    }
}
