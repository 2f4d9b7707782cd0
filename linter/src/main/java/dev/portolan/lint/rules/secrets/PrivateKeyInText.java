package dev.portolan.lint.rules.secrets;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.secret.Secret;
import dev.portolan.lint.secret.SecretDetector;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

final class PrivateKeyInText implements ChartRule, ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error("private-key-in-text", "A private key or a key store is part of the chart", Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (SourceText text : ChartSources.texts(chart)) {
            check(text, reporter);
        }
        chart.files().forEach((path, bytes) -> {
            String kind = SecretDetector.keyStore(bytes);
            if (!kind.isEmpty() && !isAllowed(chart.shown(path), reporter)) {
                advise(reporter.report(chart.place(path), "the file is a " + kind), chart.shown(path));
            }
        });
    }

    /** What the user gives, and what the chart has only in base64. */
    @Override
    public void check(Release release, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        ChartSources sources = new ChartSources(release);
        for (ValuesFile file : sources.given()) {
            check(file.text(), reporter);
        }
        for (Manifest manifest : release.ofKind("Secret")) {
            for (Node entry : manifest.at("data").fields()) {
                for (Secret secret : detector.privateKeys(SecretDetector.decode(entry.text()))) {
                    if (sources.contain(entry.text())) {
                        advise(
                                reporter.report(entry, "this is the base64 of " + secret.phrase())
                                        .about(manifest)
                                        .confidential(),
                                manifest.template());
                    }
                }
            }
        }
    }

    private static void check(SourceText text, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        if (!isAllowed(text.name(), reporter)) {
            for (Secret secret : detector.privateKeys(text.content())) {
                Place place = Place.of(text, secret.start(), secret.end());
                advise(reporter.report(place, "here begins " + secret.phrase()), text.name());
            }
        }
    }

    private static void advise(Draft draft, String file) {
        draft.hint("make a new key, and keep it in a Secret that is made elsewhere, by cert-manager for example");
        if (file.startsWith("ci/") || file.contains("/ci/") || file.startsWith("tests/")) {
            draft.severity(Severity.WARNING);
        }
    }

    private static boolean isAllowed(String file, Reporter reporter) {
        List<String> globs = reporter.settings().strings("allowFiles", List.of());
        return globs.stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file)));
    }
}
