package dev.portolan.lint.rules.values;

import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;

final class ValuesDuplicateKey implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "values-duplicate-key",
                "A key appears twice in one mapping and the later one silently wins",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        check(values.text(), reporter);
        if (values.role() == ValuesFile.Role.DEFAULTS) {
            values.chart().text("Chart.yaml").ifPresent(metadata -> check(metadata, reporter));
        }
    }

    private static void check(SourceText text, Reporter reporter) {
        Yaml.parse(text).forEach(document -> document.root().ifPresent(root -> check(text, root, reporter)));
    }

    private static void check(SourceText text, YamlNode node, Reporter reporter) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry duplicate : mapping.duplicates()) {
                String name = duplicate.name().orElse("");
                YamlMapping.Entry first = mapping.entries().stream()
                        .filter(entry -> entry.name().orElse("").equals(name))
                        .findFirst()
                        .orElse(duplicate);
                reporter.report(place(text, duplicate), "the key " + name + " stands twice; the later one wins")
                        .related(place(text, first), "the first one is here, and has no effect")
                        .hint("keep one of them, or merge them");
            }
            mapping.entries().forEach(entry -> check(text, entry.value(), reporter));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> check(text, item, reporter));
        }
    }

    private static Place place(SourceText text, YamlMapping.Entry entry) {
        return Place.of(text, entry.key().span().start(), entry.key().span().end());
    }
}
