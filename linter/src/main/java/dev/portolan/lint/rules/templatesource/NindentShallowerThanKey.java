package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.Set;

final class NindentShallowerThanKey implements TemplateRule {
    /** Fields of Kubernetes that hold mappings, and what charts call those. */
    private static final Set<String> MAPPINGS = Set.of(
            "affinity",
            "annotations",
            "commonAnnotations",
            "commonLabels",
            "containerSecurityContext",
            "data",
            "dataSource",
            "emptyDir",
            "labels",
            "limits",
            "livenessProbe",
            "matchLabels",
            "maxAllowed",
            "metadata",
            "minAllowed",
            "nodeAffinity",
            "nodeSelector",
            "podAffinity",
            "podAnnotations",
            "podAntiAffinity",
            "podLabels",
            "podSecurityContext",
            "readinessProbe",
            "requests",
            "resources",
            "rollingUpdate",
            "securityContext",
            "selector",
            "spec",
            "startupProbe",
            "strategy",
            "stringData",
            "template",
            "tlsConfig",
            "updateStrategy");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "nindent-shallower-than-key",
                "A block inserted under a key is indented no deeper than the key, so its entries become siblings or the "
                        + "parent becomes null",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Reported reported = new Reported();
        Bodies.walk(template, new LineWalk.Visitor() {
            @Override
            public void action(Insertion action, Set<Line> before) {
                if (action.newLineIndent() < 0) {
                    return;
                }
                int indent = action.newLineIndent() + Shape.leastIndent(action.helper(), template.chart());
                for (Line line : before) {
                    int column = line.keyColumn();
                    boolean shallow = indent < column || indent == column && isMapping(line, action, template.chart());
                    if (shallow && reported.isNew(action)) {
                        reporter.report(
                                        action.place(),
                                        "the key " + line.key() + " stands in column " + (column + 1)
                                                + ", but what is to be its value in column " + (indent + 1))
                                .hint("write nindent " + (column + 2 + action.newLineIndent() - indent));
                    }
                }
            }
        });
    }

    private static boolean isMapping(Line line, Insertion action, ChartTree chart) {
        Node standard = YamlValue.standard(action, chart);
        return standard.isEmpty() ? MAPPINGS.contains(line.key()) : standard.isMapping();
    }
}
