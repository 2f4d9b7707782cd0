package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.BasicType;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.Defaults;
import dev.portolan.lint.template.Flow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ComparisonTypeMismatch implements TemplateRule {
    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "lt", "le", "gt", "ge");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "comparison-type-mismatch",
                "Values of different basic types are compared, which fails at run time",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        for (FunctionCall call : FunctionCall.in(template)) {
            if (COMPARISONS.contains(call.function()) && call.arguments().size() >= 2) {
                for (int i = 1; i < call.arguments().size(); i++) {
                    check(call, call.arguments().get(0), call.arguments().get(i), reporter);
                }
            }
        }
    }

    private static void check(FunctionCall call, Node first, Node second, Reporter reporter) {
        TemplateFile template = call.file();
        Defaults defaults = Defaults.of(template.chart());
        Set<BasicType> left = types(first, template, defaults);
        Set<BasicType> right = types(second, template, defaults);
        boolean mismatch = !left.isEmpty()
                && !right.isEmpty()
                && left.stream().allMatch(one -> right.stream().allMatch(other -> clash(one, other)));
        if (!mismatch) {
            return;
        }
        BasicType one = left.iterator().next();
        BasicType other = right.iterator().next();
        Draft draft = reporter.report(
                        call.place(),
                        call.function() + " compares " + described(call, first, one) + " with "
                                + described(call, second, other) + ", and that ends the render")
                .hint(
                        one == BasicType.FLOAT && other == BasicType.INT
                                        || one == BasicType.INT && other == BasicType.FLOAT
                                ? "numbers of values.yaml are no whole numbers to templates: use int, as in (int "
                                        + call.text(one == BasicType.FLOAT ? first : second) + ")"
                                : "make both the same type, as by toString or int");
        for (Node operand : List.of(first, second)) {
            path(operand, template).stream()
                    .flatMap(path -> defaults.find(path).stream())
                    .findFirst()
                    .ifPresent(value -> draft.related(value, "the default"));
        }
    }

    private static Set<BasicType> types(Node operand, TemplateFile template, Defaults defaults) {
        return DataFlow.of(template.chart())
                .at(operand)
                .map(flow -> BasicType.of(flow, defaults))
                .orElse(Set.of());
    }

    private static Optional<DataPath> path(Node operand, TemplateFile template) {
        return DataFlow.of(template.chart())
                .at(operand)
                .map(Flow::data)
                .filter(data -> data.size() == 1)
                .map(data -> data.get(0));
    }

    private static String described(FunctionCall call, Node operand, BasicType type) {
        return call.text(operand) + ", which is " + type + ",";
    }

    /** Two nils, or nil and anything, are compared by eq; other functions are not looked at then. */
    private static boolean clash(BasicType one, BasicType other) {
        boolean nil = one == BasicType.NIL || other == BasicType.NIL;
        boolean containers = isContainer(one) && isContainer(other);
        return !nil && !containers && one != other;
    }

    private static boolean isContainer(BasicType type) {
        return type == BasicType.LIST || type == BasicType.MAP;
    }
}
