package dev.portolan.lint.rules.values;

import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import java.util.List;

final class ValuesAliasIgnored implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "values-alias-ignored",
                "Values are given under a dependency's real name although it has an alias, so they are ignored",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        List<Node> dependencies = values.chart().dependencies();
        for (Node dependency : dependencies) {
            String name = dependency.get("name").text();
            Node alias = dependency.get("alias");
            Node given = values.root().get(name);
            boolean used = dependencies.stream()
                    .anyMatch(other ->
                            other.get("alias").text(other.get("name").text()).equals(name));
            if (!alias.isEmpty() && given.isPresent() && !used && !isRead(values, name)) {
                reporter.reportKey(
                                given,
                                "the dependency " + name + " is called " + alias.text()
                                        + " here, so it does not get these values")
                        .related(alias, "the alias")
                        .hint("rename the key to " + alias.text());
            }
        }
    }

    /** Whether the chart itself has a value of this name. */
    private static boolean isRead(ValuesFile values, String name) {
        return values.chart().templates().stream()
                .map(TemplateFile::text)
                .anyMatch(text -> text.content().contains(".Values." + name)
                        || text.content().contains("\"" + name + "\""));
    }
}
