package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.secret.SecretDetector;
import java.util.ArrayList;
import java.util.List;

final class SecretInArgs implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "secret-in-args", "A credential stands on the command line of a container, hook or probe", Tag.SECRETS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        SecretPlaces places = new SecretPlaces(release, reporter);
        for (Manifest manifest : release.manifests()) {
            for (Container container : Container.of(manifest)) {
                List<Node> words = new ArrayList<>(container.at("command").items());
                words.addAll(container.at("args").items());
                check(words, "the command line of " + container.title(), manifest, detector, places);
                for (Node handler : container.handlers()) {
                    List<Node> command = handler.at("exec", "command").items();
                    check(command, handler.key() + " of " + container.title(), manifest, detector, places);
                }
            }
        }
    }

    private static void check(
            List<Node> words, String where, Manifest manifest, SecretDetector detector, SecretPlaces places) {
        for (SecretDetector.Argument found :
                detector.command(words.stream().map(Node::text).toList())) {
            if (detector.reports(found.secret())) {
                places.report(manifest, words.get(found.index()), found.secret(), where)
                        .hint("everybody who may list processes or read the object sees it; pass a variable from a"
                                + " Secret as $(NAME), or a file");
            }
        }
    }
}
