package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

final class PlaceholderCredentialDefault implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "placeholder-credential-default",
                "A default is a dummy such as changeme that works if nobody changes it",
                Tag.SECRETS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        for (CredentialDefaults.Default found : CredentialDefaults.of(values, detector)) {
            Node node = found.leaf().node();
            if (found.secret().kind() == Secret.Kind.PLACEHOLDER && !isRefused(node, values.chart())) {
                reporter.report(
                                node,
                                node.path() + " is a dummy that works as a "
                                        + found.secret().title() + " if nobody changes it")
                        .hint(
                                "leave it empty and demand one with required, or refuse the dummy with fail or the schema");
            }
        }
    }

    /** Whether a template compares with the dummy, as it does to fail, or the schema forbids it. */
    private static boolean isRefused(Node node, ChartTree chart) {
        for (TemplateFile template : chart.templates()) {
            String text = template.text().content();
            if (text.contains("\"" + node.text() + "\"") && (text.contains("fail ") || text.contains("required "))) {
                return true;
            }
        }
        Node schema = chart.schema();
        for (String part : node.path().split("\\.", -1)) {
            schema = schema.at("properties", part);
        }
        Node not = schema.get("not");
        return not.get("const").is(node.text())
                || not.get("enum").items().stream().anyMatch(item -> item.is(node.text()))
                || node.text().length() < schema.get("minLength").number(0)
                || !matches(schema.get("pattern").text(), node.text());
    }

    private static boolean matches(String pattern, String text) {
        try {
            return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException broken) {
            return true;
        }
    }
}
