package dev.portolan.lint.rules.deprecation;

import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.schema.ApiLifecycle;
import dev.portolan.lint.schema.KubernetesSchemas;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class DeprecatedApiInUnreachedBranch implements TemplateRule {
    private static final Pattern OBJECT = Pattern.compile(
            "(?m)^apiVersion:[ \\t]*[\"']?([\\w./-]+)[\"']?[ \\t]*(?:#.*)?\\n(?:#.*\\n)*kind:[ \\t]*(\\w+)");

    private static final Pattern BLOCK = Pattern.compile("\\{\\{-?\\s*(if|with|range|define|block|end)\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "deprecated-api-in-unreached-branch",
                "A branch that defaults do not reach prints a removed API version",
                Tag.UPGRADE);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        String text = template.text().content();
        if (text.contains(".Capabilities")) {
            return; // written for several versions of Kubernetes; which branch is for which is not known here
        }
        Matcher object = OBJECT.matcher(text);
        while (object.find()) {
            ApiLifecycle lifecycle = ApiLifecycle.find(object.group(1), object.group(2));
            int minor = KubernetesSchemas.newest().minor();
            if (lifecycle != null && lifecycle.isRemovedIn(minor) && isInBranch(text, object.start())) {
                reporter.report(
                                Place.of(template.text(), object.start(1), object.end(1)),
                                lifecycle.kind() + " in " + lifecycle.apiVersion() + " was removed in Kubernetes 1."
                                        + lifecycle.removedMinor() + "; this branch still prints it")
                        .hint(TargetVersion.advice(lifecycle));
            }
        }
    }
    /** Whether a condition is open at an offset: then {@code removed-api-version} may not see it in the default render. */
    private static boolean isInBranch(String text, int offset) {
        int open = 0;
        Matcher block = BLOCK.matcher(text);
        while (block.find() && block.start() < offset) {
            open += block.group(1).equals("end") ? -1 : 1;
        }
        return open > 0;
    }
}
