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
import dev.portolan.lint.secret.Secret.Confidence;
import dev.portolan.lint.secret.SecretDetector;

final class KnownTokenShape implements ChartRule, ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "known-token-shape", "Text has the exact form of a token that a provider gives out", Tag.SECRETS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        ChartSources.texts(chart).forEach(text -> check(text, reporter));
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
                String plain = SecretDetector.decode(entry.text());
                for (Secret secret : detector.tokens(plain)) {
                    if (detector.reports(secret) && sources.contain(entry.text())) {
                        shape(reporter.report(entry, message(secret, plain)).about(manifest), secret);
                    }
                }
            }
        }
    }

    private static void check(SourceText text, Reporter reporter) {
        SecretDetector detector = SecretDetector.of(reporter.settings());
        for (Secret secret : detector.tokens(text.content())) {
            if (detector.reports(secret)) {
                Place place = Place.of(text, secret.start(), secret.end());
                shape(reporter.report(place, message(secret, text.content())), secret);
            }
        }
    }

    private static String message(Secret secret, String text) {
        String doubt = secret.confidence() == Confidence.HIGH ? "" : ", though its check sum does not fit";
        return "this has the form of " + secret.phrase() + doubt + ": " + secret.preview(text);
    }

    private static void shape(Draft draft, Secret secret) {
        draft.confidential().hint("revoke it, and let the chart read it from a Secret that is made elsewhere");
        if (secret.confidence() != Confidence.HIGH) {
            draft.severity(Severity.WARNING);
        }
    }
}
