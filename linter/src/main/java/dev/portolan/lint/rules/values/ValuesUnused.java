package dev.portolan.lint.rules.values;

import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class ValuesUnused implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "values-unused",
                "A default is defined but no template, helper, tpl string, condition or subchart reads it",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        KnownValues known = KnownValues.of(chart);
        if (chart.isLibrary()) {
            return;
        }
        // A chart that uses this one may have the condition NAME.enabled.
        Set<String> elsewhere = new HashSet<>(Set.of("global", "tags", "enabled"));
        elsewhere.addAll(known.dependencies());
        elsewhere.addAll(anchored(chart));
        List<String> ignored = reporter.settings().strings("ignore", List.of());
        for (Node field : chart.defaults().root().fields()) {
            if (!elsewhere.contains(field.key())) {
                check(field, ValuePath.of(field.key()), known, ignored, reporter);
            }
        }
    }

    private static void check(Node node, ValuePath path, KnownValues known, List<String> ignored, Reporter reporter) {
        if (Patterns.match(ignored, path) || known.reads().isUsedWhole(path)) {
            return;
        }
        if (!known.reads().isUsed(path) && !known.isSwitch(path)) {
            String what = node.isMapping() && !node.isEmpty()
                    ? "nothing reads " + path + " or what it holds"
                    : "nothing reads " + path;
            reporter.reportKey(node, what).hint("remove it, or use it in a template");
            return;
        }
        for (Node field : node.fields()) {
            check(field, path.child(field.key()), known, ignored, reporter);
        }
    }

    /** Top-level keys with an anchor may be there for aliases only. */
    private static Set<String> anchored(ChartTree chart) {
        Set<String> anchored = new HashSet<>();
        Yaml.parse(chart.defaults().text())
                .forEach(document -> document.root().ifPresent(root -> {
                    if (root instanceof YamlMapping mapping) {
                        for (YamlMapping.Entry entry : mapping.entries()) {
                            if (entry.value().anchor().isPresent()) {
                                entry.name().ifPresent(anchored::add);
                            }
                        }
                    }
                }));
        return anchored;
    }
}
