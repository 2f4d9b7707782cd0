package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

final class DisabledDependencyStillUsed implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "disabled-dependency-still-used",
                "The chart refers to a Service or Secret of a dependency that its condition switches off",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        List<Node> disabled = release.chart().dependencies().stream()
                .filter(dependency -> isDisabled(release, dependency))
                .toList();
        if (disabled.isEmpty() || !release.isComplete()) {
            return;
        }
        Set<String> rendered = release.manifests().stream().map(Manifest::name).collect(Collectors.toSet());
        for (Node dependency : disabled) {
            Pattern name = objectNames(release, dependency);
            for (PodTemplate pod : release.workloads()) {
                for (Node text : texts(pod)) {
                    check(pod.manifest(), text, name, rendered, dependency, reporter);
                }
            }
            for (Manifest config : release.ofKind("ConfigMap", "Secret")) {
                for (Node text : Release.dataOf(config).values()) {
                    check(config, text, name, rendered, dependency, reporter);
                }
            }
        }
    }

    private static void check(
            Manifest manifest, Node text, Pattern name, Set<String> rendered, Node dependency, Reporter reporter) {
        Matcher mention = name.matcher(text.text());
        while (mention.find()) {
            if (!rendered.contains(mention.group())) {
                reporter.report(
                                text,
                                mention.group() + " belongs to the dependency "
                                        + dependency.get("name").text() + ", which is switched off")
                        .about(manifest)
                        .related(dependency.get("condition"), "the condition")
                        .hint(
                                "take another name from the values while the dependency is off, and fail if there is none");
                return;
            }
        }
    }

    /** Whether the condition says so: the first of its paths that is a boolean counts. */
    private static boolean isDisabled(Release release, Node dependency) {
        for (String path : dependency.get("condition").text().split(",", -1)) {
            Node value = release.value(List.of(path.strip().split("\\.", -1)));
            if (value.isTrue() || value.isFalse()) {
                return value.isFalse();
            }
        }
        return false;
    }

    /** The names that a chart gives its objects by custom: the release's name, its own, and something more. */
    private static Pattern objectNames(Release release, Node dependency) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : List.of("alias", "name")) {
            if (!dependency.get(field).isEmpty()) {
                names.add(Pattern.quote(dependency.get(field).text()));
            }
        }
        return Pattern.compile("(?<![A-Za-z0-9-])" + Pattern.quote(release.name()) + "-(?:" + String.join("|", names)
                + ")(?:-[a-z0-9]+)*(?![A-Za-z0-9_-])");
    }

    /** What of a pod names other objects. */
    private static List<Node> texts(PodTemplate pod) {
        List<Node> texts = new ArrayList<>(References.configs(pod, "Secret"));
        texts.addAll(References.configs(pod, "ConfigMap"));
        for (Container container : pod.containers()) {
            container.env().forEach(variable -> texts.add(variable.get("value")));
            texts.addAll(container.at("command").items());
            texts.addAll(container.at("args").items());
        }
        return texts;
    }
}
