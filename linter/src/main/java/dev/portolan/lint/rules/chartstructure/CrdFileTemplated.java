package dev.portolan.lint.rules.chartstructure;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.HelmYamlWords;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.YamlError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class CrdFileTemplated implements ChartRule {
    /** Not inside quotes, where descriptions of fields show examples. */
    private static final Pattern ACTION = Pattern.compile(
            "(?m)^(?:[^\"'#\\n|>]*)(\\{\\{-?\\s*(?:\\.|\\$|if |range |with |include |define |end|toYaml |/\\*))");

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "crd-file-templated",
                "A file in crds/ holds template actions, which Helm never evaluates there",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (String path : chart.below("crds/")) {
            SourceText text = path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json")
                    ? chart.text(path).orElse(null)
                    : null;
            YamlError error = text == null ? null : chart.yaml(path).error();
            if (text == null) {
                continue;
            }
            Matcher action = ACTION.matcher(text.content());
            if (action.find()) {
                Place place = Place.of(text, action.start(1), action.end(1));
                helm(reporter.report(place, "Helm does not evaluate templates in crds/"), path, text);
            } else if (error != null) {
                helm(reporter.report(error.place(), "the file is no YAML: " + error.message()), path, text);
            }
        }
    }

    /** What Helm says, if it cannot read one of the documents. */
    private static void helm(Draft draft, String path, SourceText text) {
        for (String document : SEPARATOR.split(text.content(), -1)) {
            HelmYamlWords.of(document)
                    .ifPresent(words -> draft.helm(Severity.ERROR, path, "unable to parse YAML: " + words));
        }
    }
}
