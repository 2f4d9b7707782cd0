package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.Defaults;
import dev.portolan.lint.template.Flow;
import dev.portolan.lint.template.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

final class DefaultMasksFalsy implements TemplateRule {
    /** Numbers for which zero means something. */
    private static final Pattern ZERO_MEANS = Pattern.compile(
            "replicas?|replicaCount|minReplicas|.*(HistoryLimit|backoffLimit|BackoffLimit|DelaySeconds|GracePeriodSeconds|"
                    + "GracePeriod|ReadySeconds|[wW]eight|[pP]riority|maxUnavailable|maxSurge|[rR]etries|SecondsAfterFinished)");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "default-masks-falsy",
                "default is applied to a boolean or number, so a user cannot set false or 0",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        DataFlow flow = DataFlow.of(template.chart());
        for (FunctionCall call : FunctionCall.in(template)) {
            if (call.function().equals("default") && call.arguments().size() == 2) {
                Optional<Value> fallback = flow.at(call.arguments().get(0)).flatMap(Flow::only);
                Optional<Value> value = flow.at(call.arguments().get(1)).flatMap(Flow::only);
                if (fallback.orElse(Value.UNKNOWN) instanceof Value.Constant constant
                        && constant.isTrue()
                        && value.orElse(Value.UNKNOWN) instanceof Value.Data data
                        && data.path().isValues()) {
                    check(call, constant, data.path(), reporter);
                }
            }
        }
    }

    private static void check(FunctionCall call, Value.Constant fallback, DataPath path, Reporter reporter) {
        List<dev.portolan.lint.rule.Node> found =
                Defaults.of(call.file().chart()).find(path);
        boolean bool = found.isEmpty()
                ? Boolean.TRUE.equals(fallback.value())
                : found.stream().anyMatch(node -> node.isTrue() || node.isFalse());
        boolean number = found.isEmpty()
                ? fallback.value() instanceof Number
                : found.stream().anyMatch(dev.portolan.lint.rule.Node::isNumber);
        String key = path.size() == 0 ? "" : path.keys().get(path.size() - 1);
        if (!bool && !(number && ZERO_MEANS.matcher(key).matches())) {
            return;
        }
        String falsy = bool ? "false" : "0";
        if (falsy.equals(String.valueOf(fallback.value()))) {
            return;
        }
        Node argument = call.arguments().get(1);
        Draft draft = reporter.report(
                        call.place(),
                        path + " cannot be set to " + falsy + ": default takes " + falsy
                                + " for a value that is missing, and gives " + fallback.value())
                .hint("put the default into values.yaml, or ask whether the value is there: ternary "
                        + String.valueOf(fallback.value()).toLowerCase(Locale.ROOT) + " " + call.text(argument)
                        + " (kindIs \"invalid\" "
                        + call.text(argument) + ")");
        found.stream().findFirst().ifPresent(node -> draft.related(node, "the default"));
    }
}
