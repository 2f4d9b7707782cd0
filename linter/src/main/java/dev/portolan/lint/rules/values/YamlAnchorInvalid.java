package dev.portolan.lint.rules.values;

import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlAlias;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import dev.portolan.lint.rule.YamlError;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

final class YamlAnchorInvalid implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "yaml-anchor-invalid",
                "An alias has no anchor, or an anchor is declared twice or never used",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        YamlError error = values.error();
        if (error != null) {
            if (error.message().startsWith("unknown anchor")) {
                reporter.report(error.place(), "nothing above has the anchor that this alias stands for");
            }
            return;
        }
        Yaml.parse(values.text())
                .forEach(document ->
                        document.root().ifPresent(root -> new Anchors(values.text()).check(root, reporter)));
    }

    /** The anchors of one document. */
    private static final class Anchors {
        private final SourceText text;
        private final Map<String, YamlNode> declared = new LinkedHashMap<>();
        private final Set<YamlNode> unused = Collections.newSetFromMap(new IdentityHashMap<>());

        Anchors(SourceText text) {
            this.text = text;
        }

        void check(YamlNode root, Reporter reporter) {
            walk(root, reporter);
            Severity severity = reporter.settings().flag("forbidUnused", false) ? Severity.ERROR : Severity.INFO;
            for (YamlNode node : unused) {
                reporter.report(
                                place(node),
                                "no alias stands for the anchor "
                                        + node.anchor().orElse(""))
                        .severity(severity)
                        .hint("remove it");
            }
        }

        private void walk(YamlNode node, Reporter reporter) {
            node.anchor().ifPresent(name -> {
                YamlNode first = declared.put(name, node);
                unused.add(node);
                if (first != null) {
                    reporter.report(place(node), "the anchor " + name + " is declared twice")
                            .related(place(first), "the first one is here")
                            .hint("give it another name, so that it is clear which one an alias stands for");
                }
            });
            if (node instanceof YamlMapping mapping) {
                mapping.entries().forEach(entry -> {
                    walk(entry.key(), reporter);
                    walk(entry.value(), reporter);
                });
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(item -> walk(item, reporter));
            } else if (node instanceof YamlAlias alias) {
                unused.remove(alias.target());
            }
        }

        private Place place(YamlNode node) {
            int start = node.span().start();
            return Place.of(text, start, start + 1 + node.anchor().orElse("").length());
        }
    }
}
