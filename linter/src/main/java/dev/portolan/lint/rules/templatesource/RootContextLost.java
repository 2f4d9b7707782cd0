package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.LostRoot;
import dev.portolan.lint.template.Value;

final class RootContextLost implements TemplateRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "root-context-lost",
                "Inside range, with or a helper called with a sub-object, a root object is read from the changed dot",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        for (LostRoot lost : DataFlow.of(template.chart()).lostRoots()) {
            if (lost.file().equals(template)) {
                Node.Field field = (Node.Field) lost.node();
                String root = "." + field.names().get(0);
                Draft draft = reporter.report(
                                lost.place(), "the dot is " + described(lost) + " here, and has no " + root)
                        .hint("write $" + root
                                + " inside of range and with; give a helper the root, as by include \"name\" $");
                lost.calls().forEach(call -> draft.related(call, "called here"));
            }
        }
    }

    private static String described(LostRoot lost) {
        Value dot = lost.dot().values().iterator().next();
        if (dot instanceof Value.Data data) {
            String path = data.path().toString();
            return path.endsWith(".*") ? "an entry of " + path.substring(0, path.length() - 2) : path;
        } else if (dot instanceof Value.Mapping || dot instanceof Value.Merged) {
            return "a dict";
        } else if (dot instanceof Value.Sequence) {
            return "a list";
        } else if (dot instanceof Value.Constant constant) {
            return constant.value() == null ? "nil" : "a constant";
        }
        return "a text";
    }
}
