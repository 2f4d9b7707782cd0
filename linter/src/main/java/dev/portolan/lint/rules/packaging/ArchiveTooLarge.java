package dev.portolan.lint.rules.packaging;

import dev.portolan.core.archive.ReadLimits;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class ArchiveTooLarge implements ChartRule, ReleaseRule {
    private static final int KILO = 1024;

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "archive-too-large",
                "The chart or its release record is larger than Helm or the cluster store accepts",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        long fileLimit = reporter.settings().number("fileKilobytes", kilobytes(ReadLimits.DEFAULT.fileBytes()));
        long totalLimit = reporter.settings().number("totalKilobytes", kilobytes(ReadLimits.DEFAULT.totalBytes()));
        long total = 0;
        for (ChartTree part : chart.archives()) {
            for (String path : part.files().keySet()) {
                int size = part.files().get(path).length;
                total += size;
                if (size > fileLimit * KILO) {
                    reporter.report(
                                    part.place(path),
                                    path + " has " + kilobytes(size) + " KiB, and Helm reads files of up to "
                                            + fileLimit + " KiB")
                            .hint("split it, or hide it in .helmignore");
                }
            }
        }
        if (total > totalLimit * KILO) {
            reporter.report(
                            chart.place("Chart.yaml"),
                            "the chart has " + kilobytes(total) + " KiB, and Helm reads up to " + totalLimit + " KiB")
                    .hint("hide what is not needed in .helmignore");
        }
    }

    @Override
    public void check(Release release, Reporter reporter) {
        int limit = reporter.settings().number("releaseKilobytes", KILO);
        ReleaseRecord record = new ReleaseRecord(release);
        // Compression is costly, so it is left out where even the bare text would fit.
        if (record.storedBytes(record.textBytes()) <= (long) limit * KILO) {
            return;
        }
        long stored = record.storedBytes(record.compressedBytes());
        if (stored > (long) limit * KILO) {
            String largest = record.largestFile();
            Place place = release.chart().place(largest);
            reporter.report(
                            place,
                            "Helm's record of the release takes about " + kilobytes(stored)
                                    + " KiB, and a Secret holds " + limit + " KiB; " + largest
                                    + " is the largest file in it")
                    .hint("move large files into a chart or image of their own, or hide them in .helmignore");
        }
    }

    private static int kilobytes(long bytes) {
        return (int) (bytes / KILO);
    }
}
