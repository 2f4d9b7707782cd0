package dev.portolan.lint.rules.packaging;

import dev.portolan.core.archive.ArchiveEntry;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.PackedChart;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class ArchivePathUnsafe implements ChartRule {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "archive-path-unsafe",
                "The archive has absolute paths, parent steps, links out of the chart or several top directories",
                Tag.HELM,
                Tag.SECURITY);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        for (ChartTree one : chart.archives()) {
            one.packed().ifPresent(packed -> check(packed, one.name(), reporter));
        }
    }

    private static void check(PackedChart packed, String chartName, Reporter reporter) {
        Set<String> otherFolders = new HashSet<>();
        for (PackedChart.Entry entry : packed.entries()) {
            String fault = fault(entry);
            if (fault != null) {
                reporter.report(packed.place(), "the archive's entry " + entry.name() + " " + fault)
                        .hint("pack the chart again with helm package or portolan package");
                continue;
            }
            String folder = folder(entry.name());
            if (!chartName.isEmpty() && !folder.equals(chartName) && otherFolders.add(folder)) {
                reporter.report(
                                packed.place(),
                                "the archive holds " + (folder.isEmpty() ? entry.name() : folder + "/")
                                        + " beside the chart's folder " + chartName + "/")
                        .hint("pack the chart again with helm package or portolan package");
            }
        }
    }

    private static @Nullable String fault(PackedChart.Entry entry) {
        String name = entry.name();
        if (entry.kind() == ArchiveEntry.Kind.LINK) {
            return "is a link";
        } else if (entry.kind() == ArchiveEntry.Kind.DEVICE) {
            return "is a device";
        } else if (name.indexOf('\\') >= 0) {
            return "has a backslash";
        } else if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return "is an absolute path";
        } else if (List.of(name.split("/", -1)).contains("..")) {
            return "steps out of its folder";
        }
        return null;
    }

    private static String folder(String name) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        return path.indexOf('/') < 0 ? "" : path.substring(0, path.indexOf('/'));
    }
}
