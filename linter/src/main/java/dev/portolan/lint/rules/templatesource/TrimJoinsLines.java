package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.Definition;
import dev.portolan.lint.template.Templates;
import java.util.Set;
import java.util.regex.Pattern;

final class TrimJoinsLines implements TemplateRule {
    /** What starts a line of YAML and nothing else. */
    private static final Pattern LINE_START =
            Pattern.compile("(?:- +)*[A-Za-z_][\\w./-]*:(?:\\s|$).*|- +\\S.*|---(?:\\s|$).*", Pattern.DOTALL);

    /** A line of YAML; a value of many words may be prose. */
    private static final Pattern YAML_LINE = Pattern.compile(" *(?:- +)*(?:[\\w./-]+:(?: +VALUE)?|- +VALUE|VALUE)|#.*"
            .replace("VALUE", "(?:\"[^\"]*\"|'[^']*'|\\S+(?: \\S+){0,2})"));

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "trim-joins-lines",
                "A trim marker removes the newline between two YAML lines and glues them together",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Reported reported = new Reported();
        SourceText source = template.text();
        Bodies.walk(template, new LineWalk.Visitor() {
            @Override
            public void text(Node.Text text, Set<Line> before) {
                if (LINE_START.matcher(text.text()).matches()) {
                    report(
                            before,
                            text.offset(),
                            text.offset() + firstLine(text.text()).length());
                }
            }

            @Override
            public void action(Insertion action, Set<Line> before) {
                if (startsLine(action)) {
                    report(before, action.start(), action.end());
                }
            }

            private boolean startsLine(Insertion action) {
                if (action.calls("indent", "nindent")) {
                    return false;
                }
                Definition helper = Templates.of(template.chart())
                        .definition(action.helper())
                        .orElse(null);
                return action.stages().size() <= 1 && helper != null && startsLine(helper)
                        || YamlValue.isBlock(action, template.chart());
            }

            private boolean startsLine(Definition helper) {
                return !helper.root().nodes().isEmpty()
                        && helper.root().nodes().get(0) instanceof Node.Text text
                        && LINE_START.matcher(text.text()).matches();
            }

            private void report(Set<Line> before, int start, int end) {
                for (Line line : before) {
                    if (isContent(line)
                            && !key(line.text()).equals(key(source.content().substring(start, end)))
                            && source.line(line.offset()) != source.line(start)
                            && reported.isNew(start)) {
                        reporter.report(
                                        Place.of(source, start, end),
                                        "without the line break this is glued to the text of line "
                                                + source.line(line.offset()))
                                .related(Place.of(source, line.offset(), line.offset() + 1), "ends here")
                                .hint("remove the dash of one {{- or -}} between them");
                    }
                }
            }
        });
    }

    /** Whether the line ends in something that is not to be gone on with. Helm finds documents behind a glued --- too. */
    private static boolean isContent(Line line) {
        String text = line.text();
        return line.offset() >= 0
                && !text.isEmpty()
                && text.equals(text.stripTrailing())
                && !text.replace(String.valueOf(Line.UNKNOWN), "").isBlank()
                && !text.equals("---")
                && ",{[(".indexOf(text.charAt(text.length() - 1)) < 0
                && (line.isInBlock() || YAML_LINE.matcher(text).matches());
    }

    /** The name of the key that a line starts with. Lines of one key are alternatives, never written together. */
    private static String key(String line) {
        int colon = line.indexOf(':');
        return colon < 0 || line.strip().startsWith("-")
                ? line
                : line.substring(0, colon).strip();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).stripTrailing();
    }
}
