package dev.portolan.lint.rules.workload;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class EnvExpansionUndefined implements ManifestRule {
    private static final Pattern IN_ENV = Pattern.compile("(\\$+)\\(([A-Za-z_][A-Za-z0-9_.-]*)\\)");

    private static final Pattern IN_ARGS = Pattern.compile("(\\$+)\\(([A-Z][A-Z0-9_]*)\\)");

    private static final Pattern FROM_SERVICE = Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT.*|PORT|PORT_.*)");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "env-expansion-undefined",
                "A $(NAME) names a variable that is not defined before it, so the text stays literal",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            if (container.at("envFrom").isSequence()) {
                continue;
            }
            Set<String> defined = new HashSet<>();
            for (Node variable : container.env()) {
                check(variable.get("value"), IN_ENV, defined, container, reporter);
                defined.add(variable.get("name").text());
            }
            for (String field : List.of("command", "args")) {
                container.at(field).items().forEach(item -> check(item, IN_ARGS, defined, container, reporter));
            }
        }
    }

    private static void check(Node text, Pattern pattern, Set<String> defined, Container container, Reporter reporter) {
        Matcher use = pattern.matcher(text.text());
        while (use.find()) {
            String name = use.group(2);
            boolean escaped = use.group(1).length() % 2 == 0;
            if (!escaped
                    && !defined.contains(name)
                    && !FROM_SERVICE.matcher(name).matches()) {
                reporter.report(
                        text, container.title() + ": $(" + name + ") is not defined before it and stays as it is");
            }
        }
    }
}
