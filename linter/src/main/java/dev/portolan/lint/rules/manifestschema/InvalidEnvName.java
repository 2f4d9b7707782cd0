package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class InvalidEnvName implements ManifestRule {
    private static final Pattern ACCEPTED = Pattern.compile("[ -<>-~]+");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("invalid-env-name", "An environment variable name is not accepted", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Pattern allowed = reporter.settings().flag("strict", false) ? IDENTIFIER : ACCEPTED;
        for (Container container : Container.of(manifest)) {
            for (Node variable : container.env()) {
                Node name = variable.get("name");
                if (!allowed.matcher(name.text()).matches()) {
                    reporter.report(name, "\"" + name.text() + "\" is no name for an environment variable");
                }
            }
        }
    }
}
