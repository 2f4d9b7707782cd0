package dev.portolan.lint.rules.values;

import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;

final class ValuesReservedKeyMisused implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "values-reserved-key-misused", "global is not a mapping, or tags holds non-booleans", Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        Node global = values.root().get("global");
        if (global.isPresent() && !global.isMapping()) {
            reporter.report(global, "global is what all subcharts share, and must be a mapping");
        }
        boolean tagged = values.chart().dependencies().stream()
                .anyMatch(dependency -> !dependency.get("tags").isEmpty());
        Node tags = values.root().get("tags");
        if (!tagged || !tags.isPresent()) {
            return;
        }
        if (!tags.isMapping()) {
            reporter.report(tags, "tags switches dependencies by their tags, and must be a mapping");
        }
        for (Node tag : tags.fields()) {
            if (tag.isPresent() && tag.kind() != Node.Kind.BOOLEAN) {
                reporter.report(
                        tag, "tags." + tag.key() + " switches dependencies and is no boolean, so it is ignored");
            }
        }
    }
}
