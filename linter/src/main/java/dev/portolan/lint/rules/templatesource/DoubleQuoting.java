package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.Set;

final class DoubleQuoting implements TemplateRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "double-quoting",
                "A value is quoted by the template and again by the surrounding YAML",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Reported reported = new Reported();
        Bodies.walk(template, new LineWalk.Visitor() {
            @Override
            public void action(Insertion action, Set<Line> before) {
                String function = action.lastFunction();
                char written = switch (function) {
                    case "quote", "toJson", "toRawJson", "mustToJson", "mustToRawJson" -> '"';
                    case "squote" -> '\'';
                    default -> 0;
                };
                if (written == 0) {
                    return;
                }
                for (Line line : before) {
                    char open = line.quote();
                    if (open == written && reported.isNew(action)) {
                        reporter.report(
                                        action.place(),
                                        function + " writes the quotes " + written
                                                + " inside of the same quotes, which ends them")
                                .hint("remove the quotes around the action");
                    } else if (open != 0
                            && !function.endsWith("Json")
                            && fills(action, line)
                            && reported.isNew(action)) {
                        reporter.report(
                                        action.place(),
                                        "the quotes that " + function + " writes become part of the value")
                                .severity(Severity.WARNING)
                                .hint("remove the quotes around the action");
                    }
                }
            }
        });
    }

    /** Whether nothing else stands between the quotes. */
    private static boolean fills(Insertion action, Line line) {
        String text = action.source().content();
        return line.text().charAt(line.text().length() - 1) == line.quote()
                && action.end() < text.length()
                && text.charAt(action.end()) == line.quote();
    }
}
