package dev.portolan.lint.rules.networking;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class NetworkPolicyEmptySelectorByAccident implements ReleaseRule {
    /** An action that prints something, as opposed to a comment or a part of a control structure. */
    private static final Pattern PRINTING = Pattern.compile(
            "\\{\\{-?\\s*(?!/\\*|if\\b|else\\b|end\\b|range\\b|with\\b|define\\b|block\\b|-|}|\\$\\w+\\s*:?=)");

    private static final Pattern INDENTED_BY = Pattern.compile("n?indent\\s+(\\d{1,3})");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "network-policy-empty-selector-by-accident",
                "podSelector rendered empty although the template meant to restrict it, so the policy covers the whole"
                        + " namespace",
                Tag.SECURITY,
                Tag.NETWORKING);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        for (Manifest manifest : release.ofKind("NetworkPolicy")) {
            if (manifest.group().equals("networking.k8s.io")) {
                check(manifest, manifest.spec().get("podSelector"), "the policy covers", release, reporter);
                for (String direction : List.of("ingress", "egress")) {
                    for (Node rule : manifest.spec().get(direction).items()) {
                        for (Node peer : rule.get(direction.equals("ingress") ? "from" : "to")
                                .items()) {
                            check(manifest, peer.get("podSelector"), "the peer is", release, reporter);
                            check(manifest, peer.get("namespaceSelector"), "the peer is", release, reporter);
                        }
                    }
                }
            }
        }
    }

    private static void check(Manifest policy, Node selector, String effect, Release release, Reporter reporter) {
        boolean empty = selector.isNull()
                || selector.isMapping() && selector.fields().stream().allMatch(Node::isEmpty);
        if (empty && (!selector.isEmpty() || isMeantToRestrict(selector, release.chart()))) {
            String all = selector.key().equals("podSelector") ? "every pod" : "every namespace";
            reporter.reportKey(selector, selector.key() + " comes out empty, so " + effect + " " + all)
                    .about(policy)
                    .hint("check the values that it is made of; write {} where all are meant");
        }
    }

    /** Whether the template goes on after the selector's key with something other than a plain {@code {}}. */
    private static boolean isMeantToRestrict(Node selector, ChartTree chart) {
        Place place = selector.keyOrigin().place();
        Optional<SourceText> template = chart.shownText(place.file());
        if (template.isEmpty()) {
            return false;
        }
        SourceText text = template.get();
        String line = text.lineText(place.line());
        int column = place.column() - 1;
        if (!line.startsWith(selector.key() + ":", column)) {
            // The key itself was printed, so whoever gave the value meant it.
            return false;
        }
        String rest = line.substring(column + selector.key().length() + 1).strip();
        if (!rest.isEmpty() && !rest.startsWith("#") && !rest.startsWith("{{")) {
            return false;
        }
        return prints(rest) || goesOn(text, place.line() + 1, column);
    }

    private static boolean prints(String source) {
        return PRINTING.matcher(source).find();
    }

    /** Whether the next lines, control structures left out, print below {@code indent}. */
    private static boolean goesOn(SourceText text, int from, int indent) {
        for (int number = from; number <= text.lineCount(); number++) {
            String line = text.lineText(number);
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#") || content.startsWith("{{") && !prints(content)) {
                continue;
            }
            Matcher indented = INDENTED_BY.matcher(content);
            int depth = content.startsWith("{{") && indented.find()
                    ? Integer.parseInt(indented.group(1))
                    : line.length() - line.stripLeading().length();
            return depth > indent;
        }
        return false;
    }
}
