package dev.portolan.lint.rules.templatesource;

import dev.portolan.core.render.Glob;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.List;
import java.util.Set;

final class FileLookupEmpty implements TemplateRule {
    /** Files of the chart that templates do not see. */
    private static final Set<String> SPECIAL = Set.of("Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "file-lookup-empty",
                ".Files.Get, GetBytes, Lines or Glob names a file that does not exist, is ignored or lies under "
                        + "templates/, and silently yields nothing",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        // What a library's helpers look up is the file of the chart that uses it.
        if (!template.chart().isLibrary()) {
            List<String> files = template.chart().files().keySet().stream()
                    .filter(FileLookupEmpty::isVisible)
                    .toList();
            Bodies.calls(template, call -> check(call, files, template.chart(), reporter));
        }
    }

    private static void check(Call call, List<String> files, ChartTree chart, Reporter reporter) {
        String path = call.text(1);
        String name = call.name();
        boolean single =
                name.endsWith(".Files.Get") || name.endsWith(".Files.GetBytes") || name.endsWith(".Files.Lines");
        // Whoever tests what comes back has thought of the file that is not there.
        if (path == null || call.tested()) {
            return;
        } else if (single && !files.contains(path)) {
            Draft draft =
                    reporter.report(call.place(1), "there is no file " + path + " in the chart, so this gives nothing");
            if (chart.has(path) && !isVisible(path)) {
                draft.hint("templates see no file in templates/ or charts/: move it to another folder");
            } else if (files.contains(path.replaceFirst("^\\.?/", ""))) {
                draft.hint("write " + path.replaceFirst("^\\.?/", ""));
            } else {
                draft.hint("paths start from the chart's folder; look at .helmignore if the file is there");
            }
        } else if (name.endsWith(".Files.Glob") && files.stream().noneMatch(Glob.compile(path)::matches)) {
            reporter.report(call.place(1), "no file in the chart matches " + path + ", so this gives nothing")
                    .severity(Severity.INFO);
        }
    }

    private static boolean isVisible(String path) {
        return !SPECIAL.contains(path) && !path.startsWith("templates/") && !path.startsWith("charts/");
    }
}
