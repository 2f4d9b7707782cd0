package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.List;
import java.util.Set;

final class IndentInsteadOfNindent implements TemplateRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "indent-instead-of-nindent",
                "indent is used where the first line is already positioned, which misaligns the block",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Reported reported = new Reported();
        Bodies.walk(template, new LineWalk.Visitor() {
            @Override
            public void action(Insertion action, Set<Line> before) {
                int indent = action.lastNumber();
                if (!action.lastFunction().equals("indent") || indent <= 0) {
                    return;
                }
                for (Line line : before) {
                    if (isPositioned(line) && mayHaveLines(action, line, template.chart()) && reported.isNew(action)) {
                        reporter.report(action.place(), message(line, indent))
                                .hint("write {{- … | nindent " + indent + " }}");
                    }
                }
            }
        });
    }

    /** Whether the first line does not start where the others do; what an action wrote may have ended in a new line. */
    private static boolean isPositioned(Line line) {
        return !line.text().isEmpty()
                && line.text().charAt(line.text().length() - 1) != Line.UNKNOWN
                && !line.isComment();
    }

    /** Whether it may write several lines, the first of them into the line that it stands in. */
    private static boolean mayHaveLines(Insertion action, Line line, ChartTree chart) {
        String function = Insertion.function(action.stages().get(0));
        if (function.equals("include")) {
            return Shape.startsInline(action.helper(), chart);
        } else if (action.calls("toYaml") && !line.isBlank()) {
            // A text of several lines begins with the sign of a block scalar, which belongs behind the key.
            return YamlValue.isBlock(action, chart);
        }
        return List.of("", "toYaml", "tpl", "indent").contains(function)
                && !YamlValue.isShort(YamlValue.standard(action, chart));
    }

    private static String message(Line line, int indent) {
        return line.isBlank()
                ? "the first line is indented by " + (line.text().length() + indent) + ", the others by " + indent
                : "the first line goes on where the text before it ends, the others are indented by " + indent;
    }
}
