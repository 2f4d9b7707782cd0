package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class HardcodedNamespace implements TemplateRule {
    private static final Pattern FIELD = Pattern.compile("( *)([\\w\"'./-]+):(?: .*)?");

    private static final Pattern NAMESPACE =
            Pattern.compile("( +)namespace: +[\"']?([a-z0-9][a-z0-9-]*)[\"']?[ \\t]*(?:#.*)?");

    private static final Pattern KIND = Pattern.compile("kind: +[\"']?(\\w+).*");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "hardcoded-namespace",
                "metadata.namespace is a constant instead of the release namespace",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        List<String> allowed = reporter.settings().strings("allow", List.of("kube-system", "kube-public"));
        SourceText source = template.text();
        List<Place> found = new ArrayList<>();
        String kind = "";
        boolean metadata = false;
        int indent = -1;
        for (int line = 1; line <= source.lineCount(); line++) {
            String text = source.lineText(line);
            Matcher field = FIELD.matcher(text);
            if (text.startsWith("---")) {
                report(found, kind, source, reporter);
                kind = "";
            } else if (field.matches() && field.group(1).isEmpty()) {
                Matcher newKind = KIND.matcher(text);
                kind = newKind.matches() ? newKind.group(1) : kind;
                metadata = field.group(2).equals("metadata");
                indent = -1;
            } else if (field.matches() && metadata) {
                indent = indent < 0 ? field.group(1).length() : indent;
                Matcher namespace = NAMESPACE.matcher(text);
                if (namespace.matches()
                        && namespace.group(1).length() == indent
                        && !allowed.contains(namespace.group(2))) {
                    int start = source.lineStart(line);
                    found.add(Place.of(source, start + namespace.start(2), start + namespace.end(2)));
                }
            }
        }
        report(found, kind, source, reporter);
    }

    /** Reports what was found in one document. */
    private static void report(List<Place> found, String kind, SourceText source, Reporter reporter) {
        if (!kind.isEmpty() && !Manifest.isClusterScoped(kind)) {
            for (Place place : found) {
                String namespace = source.lineText(place.line()).substring(place.column() - 1, place.endColumn() - 1);
                reporter.report(
                                place,
                                "the " + kind + " is always put into the namespace " + namespace
                                        + ", wherever the release is installed")
                        .hint("write {{ .Release.Namespace }}, or leave the namespace out");
            }
        }
        found.clear();
    }
}
