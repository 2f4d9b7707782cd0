package dev.portolan.lint.rules.networking;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.regex.Pattern;

final class ServiceExternalNameRisk implements ManifestRule {
    private static final Pattern LOCAL = Pattern.compile(
            "(?i)(.*\\.)?localhost(\\..*)?|.*\\.local(domain|host)|metadata\\.google\\.internal|127\\..*|169\\.254\\..*");

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|.*:.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "service-external-name-risk",
                "An ExternalName Service points at localhost, a metadata address, or a bare IP",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node name = manifest.spec().get("externalName");
        if (!manifest.isA("Service") || !manifest.spec().get("type").is("ExternalName")) {
            return;
        } else if (name.isEmpty()) {
            reporter.report(name, "the ExternalName Service gives no externalName");
        } else if (LOCAL.matcher(name.text()).matches()) {
            reporter.report(name, "externalName " + name.text() + " is an address of whoever asks");
        } else if (ADDRESS.matcher(name.text()).matches()) {
            reporter.report(name, "externalName " + name.text() + " is an address, where a name is expected");
        }
    }
}
