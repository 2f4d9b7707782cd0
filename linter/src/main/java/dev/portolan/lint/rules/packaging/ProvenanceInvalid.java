package dev.portolan.lint.rules.packaging;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PackedChart;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

final class ProvenanceInvalid implements ChartRule {
    private static final String HINT = "sign the archive again with helm package --sign";

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "provenance-invalid",
                "The provenance file does not match the archive or has no valid signature",
                Tag.SECURITY);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (ChartTree one : chart.archives()) {
            one.packed().ifPresent(packed -> {
                SourceText text = packed.provenance();
                if (text != null) {
                    check(one, packed, new Provenance(text), reporter);
                }
            });
        }
    }

    private static void check(ChartTree chart, PackedChart packed, Provenance provenance, Reporter reporter) {
        Place file = Place.startOf(provenance.name());
        if (!provenance.isSigned()) {
            reporter.report(file, "the provenance file holds no signed message").hint(HINT);
            return;
        }
        Node sum = provenance.sums().get(packed.fileName());
        String actual = "sha256:" + sha256(packed.archive().bytes());
        if (sum.isAbsent()) {
            reporter.report(file, "the provenance file has no checksum of " + packed.fileName())
                    .hint(HINT);
        } else if (!sum.is(actual)) {
            reporter.report(sum, "the archive's checksum is " + actual).hint(HINT);
        }
        Node copy = provenance.metadata();
        Node metadata = chart.metadata();
        SortedSet<String> keys = new TreeSet<>();
        copy.fields().forEach(field -> keys.add(field.key()));
        metadata.fields().forEach(field -> keys.add(field.key()));
        for (String key : keys) {
            if (!Content.of(copy.get(key)).equals(Content.of(metadata.get(key)))) {
                reporter.report(copy.get(key), key + " differs from the archive's Chart.yaml")
                        .related(metadata.get(key), "Chart.yaml")
                        .hint(HINT);
                return;
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
