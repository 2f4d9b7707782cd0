package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;
import java.util.regex.Pattern;

final class InvalidPort implements ManifestRule {
    /** Source: IANA service names, RFC 6335. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "invalid-port", "A port number or port name is outside what Kubernetes allows", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        for (Container container : Container.of(manifest)) {
            for (Node port : container.ports()) {
                number(port.get("containerPort"), reporter);
                name(port.get("name"), reporter);
            }
            for (Node handler : container.handlers()) {
                for (String kind : List.of("httpGet", "tcpSocket", "grpc")) {
                    numberOrName(handler.at(kind, "port"), reporter);
                }
            }
        }
        if (manifest.isA("Service")) {
            for (Node port : manifest.at("spec", "ports").items()) {
                number(port.get("port"), reporter);
                numberOrName(port.get("targetPort"), reporter);
            }
        }
    }

    private static void numberOrName(Node port, Reporter reporter) {
        if (port.isString()) {
            name(port, reporter);
        } else {
            number(port, reporter);
        }
    }

    private static void number(Node port, Reporter reporter) {
        if (port.isNumber() && (port.number(0) < 1 || port.number(0) > 65535)) {
            reporter.report(port, port.text() + " is no port: expected 1 to 65535");
        }
    }

    private static void name(Node name, Reporter reporter) {
        if (name.isString() && !NAME.matcher(name.text()).matches()) {
            reporter.report(name, "\"" + name.text() + "\" is no name for a port")
                    .hint("at most 15 lower-case letters, digits and single hyphens, with a letter among them");
        }
    }
}
