package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.Set;

final class MultilineWithoutIndent implements TemplateRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "multiline-without-indent",
                "A helper or toYaml that can print several lines is inserted at depth without nindent",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Reported reported = new Reported();
        Bodies.walk(template, new LineWalk.Visitor() {
            @Override
            public void action(Insertion action, Set<Line> before) {
                if (action.calls("indent", "nindent")) {
                    return;
                }
                for (Line line : before) {
                    int needed = needed(line);
                    if (needed > 0) {
                        int indent = Shape.laterIndent(action, template.chart());
                        if (indent < needed && !isJoined(line, action) && reported.isNew(action)) {
                            reporter.report(
                                            action.place(),
                                            "this can write several lines, of which the first stands in column "
                                                    + (line.text().length() + 1) + ", others in column " + (indent + 1))
                                    .hint("write {{- … | nindent " + advised(line, needed) + " }}");
                        }
                    }
                }
            }
        });
    }

    private static int advised(Line line, int needed) {
        return line.isBlank() ? needed : Math.max(0, line.keyColumn()) + 2;
    }

    /** How far lines after the first must be indented; 0 if nothing is known of what the line is. */
    private static int needed(Line line) {
        if (line.isComment() || line.quote() != 0) {
            return 0;
        } else if (line.isInBlock()) {
            return line.block() + 1;
        } else if (line.isBlank()) {
            return line.text().length();
        }
        int key = line.keyColumn();
        return key >= 0 ? key + 1 : 0;
    }

    /** Whether the action was pulled up to a line above, which trim-joins-lines reports. */
    private static boolean isJoined(Line line, Insertion action) {
        return line.offset() >= 0
                && !line.isBlank()
                && action.source().line(line.offset()) != action.source().line(action.start());
    }
}
