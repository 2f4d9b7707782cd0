package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.Defaults;
import dev.portolan.lint.template.NodeSpans;
import dev.portolan.lint.template.TemplateNode;
import dev.portolan.lint.template.Templates;
import dev.portolan.lint.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class StringBooleanCondition implements TemplateRule {
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "string-boolean-condition",
                "A condition tests a value whose default is the string true or false, and any non-empty string counts as"
                        + " true",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        DataFlow flow = DataFlow.of(template.chart());
        Defaults defaults = Defaults.of(template.chart());
        Templates.of(template.chart()).find(template).ifPresent(parsed -> {
            for (TemplateNode node : parsed.walk()) {
                for (Node operand : operands(node)) {
                    flow.at(operand)
                            .flatMap(value -> value.only())
                            .filter(Value.Data.class::isInstance)
                            .ifPresent(
                                    value -> check(template, operand, ((Value.Data) value).path(), defaults, reporter));
                }
            }
        });
    }

    private static void check(
            TemplateFile template, Node operand, DataPath path, Defaults defaults, Reporter reporter) {
        for (dev.portolan.lint.rule.Node value : defaults.find(path)) {
            if (value.isString() && WORDS.contains(value.text().toLowerCase(Locale.ROOT))) {
                reporter.report(
                                NodeSpans.place(template.text(), operand),
                                "the default of " + path + " is the string \"" + value.text()
                                        + "\", and every string that is not empty counts as true")
                        .related(value, "the default")
                        .hint("write the default without quotes, or compare: eq (toString " + operand + ") \"true\"");
                return;
            }
        }
    }

    /** What a condition is made of: what it tests, and what {@code and}, {@code or}, {@code not} and {@code ternary} do. */
    private static List<Node> operands(TemplateNode node) {
        List<Node> operands = new ArrayList<>();
        if (node.node() instanceof Node.Branch branch && branch.kind() == Kind.IF) {
            operands.addAll(last(branch.pipe()));
        } else if (node.node() instanceof Node.Command command
                && command.arguments().get(0) instanceof Node.Identifier function) {
            List<Node> arguments = command.arguments();
            switch (function.name()) {
                case "and", "or", "not" -> operands.addAll(arguments.subList(1, arguments.size()));
                case "ternary" -> {
                    if (arguments.size() == 4) {
                        operands.add(arguments.get(3));
                    } else {
                        operands.addAll(piped(node));
                    }
                }
                default -> {}
            }
        }
        return operands;
    }

    /** The value that a pipeline is, if it calls nothing. */
    private static List<Node> last(Node.Pipe pipe) {
        List<Node> arguments = pipe.commands().get(pipe.commands().size() - 1).arguments();
        return arguments.size() == 1 && !(arguments.get(0) instanceof Node.Identifier) ? arguments : List.of();
    }

    private static List<Node> piped(TemplateNode command) {
        if (command.parent() != null && command.parent().node() instanceof Node.Pipe pipe) {
            int index = pipe.commands().indexOf(command.node());
            return index > 0 ? List.of(pipe.commands().get(index - 1)) : List.of();
        }
        return List.of();
    }
}
