package dev.portolan.lint.rules.values;

import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlDocument;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.HelmYamlWords;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import dev.portolan.lint.rule.YamlError;
import java.util.List;

final class ValuesYamlInvalid implements ValuesRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "values-yaml-invalid",
                "values.yaml does not parse, is not a mapping, or has a second document",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ValuesFile values, Reporter reporter) {
        YamlError error = values.error();
        if (error != null) {
            helm(reporter.report(error.place(), values.path() + " is no YAML: " + error.message()), values);
            return;
        }
        List<YamlDocument> documents = Yaml.parse(values.text()).stream()
                .filter(document -> document.root().isPresent())
                .toList();
        for (YamlDocument document : documents) {
            int start = document.root().get().span().start();
            Place place = Place.of(values.text(), start, start + 1);
            if (!(document.root().get().target() instanceof YamlMapping) && !isNull(document)) {
                helm(reporter.report(place, "values are a mapping of names, but this is none"), values);
            } else if (document != documents.get(0)) {
                reporter.report(place, "values.yaml goes on with a second document after ---")
                        .severity(Severity.WARNING)
                        .hint(
                                "put all values in one document; Helm merges or ignores others, depending on its version");
            }
        }
    }

    private static void helm(Draft draft, ValuesFile values) {
        HelmYamlWords.ofMapping(values.text().content())
                .ifPresent(words -> draft.helm(Severity.ERROR, "values.yaml", "unable to parse YAML: " + words));
    }

    /** Whether nothing is said, which stands for no values. */
    private static boolean isNull(YamlDocument document) {
        return document.root().orElseThrow() instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN
                && (scalar.text().isEmpty()
                        || scalar.text().equals("~")
                        || scalar.text().equalsIgnoreCase("null"));
    }
}
