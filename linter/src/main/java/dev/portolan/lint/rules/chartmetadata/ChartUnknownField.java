package dev.portolan.lint.rules.chartmetadata;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class ChartUnknownField implements ChartRule {
    private static final Set<String> CHART = Set.of(
            "annotations",
            "apiversion",
            "appversion",
            "condition",
            "dependencies",
            "deprecated",
            "description",
            "home",
            "icon",
            "keywords",
            "kubeversion",
            "maintainers",
            "name",
            "sources",
            "tags",
            "type",
            "version");

    private static final Set<String> MAINTAINER = Set.of("email", "name", "url");

    private static final Set<String> DEPENDENCY =
            Set.of("alias", "condition", "enabled", "import-values", "name", "repository", "tags", "version");

    private static final String HELM = "failed to strictly parse chart metadata file\n\t";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "chart-unknown-field",
                "Chart.yaml carries a key that Helm does not know and silently drops",
                Tag.HELM,
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        List<String> extra = reporter.settings().strings("extraKeys", List.of());
        check(chart.metadata(), CHART, extra, reporter);
        chart.metadata().get("maintainers").items().forEach(item -> check(item, MAINTAINER, extra, reporter));
        chart.metadata().get("dependencies").items().forEach(item -> check(item, DEPENDENCY, extra, reporter));
    }

    private static void check(Node mapping, Set<String> known, List<String> extra, Reporter reporter) {
        Set<String> seen = new HashSet<>();
        for (Node field : mapping.fields()) {
            String key = field.key();
            // Go's JSON reader does not tell upper from lower case.
            if (!known.contains(key.toLowerCase(Locale.ROOT)) && !extra.contains(key)) {
                reporter.reportKey(field, "Helm does not know the key " + key + " and drops it")
                        .hint("put it below annotations, if it is meant for other tools")
                        .helm(
                                Severity.WARNING,
                                "Chart.yaml",
                                HELM + "error unmarshaling JSON: while decoding JSON: json: unknown field \"" + key
                                        + "\"");
            }
            if (!seen.add(key)) {
                reporter.reportKey(field, "the key " + key + " stands twice; the last one counts")
                        .helm(
                                Severity.WARNING,
                                "Chart.yaml",
                                HELM + "error converting YAML to JSON: yaml: unmarshal errors:\n  line "
                                        + field.keyPlace().line() + ": key \"" + key + "\" already set in map");
            }
        }
    }
}
