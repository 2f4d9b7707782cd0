package dev.portolan.lint.rules.packaging;

import dev.portolan.core.chart.Versions;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

final class VersionNotIncremented implements ChartRule {
    /** How many of the changed files a message names. */
    private static final int SHOWN = 3;

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "version-not-incremented",
                "Chart files changed but the chart version did not rise",
                Tag.CORRECTNESS,
                Tag.UPGRADE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        chart.base().ifPresent(base -> compare(base, chart, reporter));
    }

    private static void compare(ChartTree base, ChartTree chart, Reporter reporter) {
        Node version = chart.metadata().get("version");
        Node earlier = base.metadata().get("version");
        if (!base.name().equals(chart.name()) || !isVersion(version) || !isVersion(earlier)) {
            return;
        }
        int order = Versions.compare(version.text(), earlier.text());
        if (order < 0) {
            reporter.report(version, "the version " + version.text() + " is lower than the earlier " + earlier.text());
        } else if (order == 0) {
            List<String> changed = changes(base, chart);
            if (!changed.isEmpty()) {
                reporter.report(version, "the version is still " + version.text() + ", but " + told(changed))
                        .hint("raise the version: the last number for a fix, the first if users must act");
            }
        }
    }

    private static boolean isVersion(Node version) {
        return Versions.isVersion(version.text());
    }

    private static String told(List<String> changed) {
        String names = String.join(", ", changed.subList(0, Math.min(SHOWN, changed.size())));
        int more = changed.size() - SHOWN;
        return names + (more > 0 ? " and " + more + " more files" : "") + (changed.size() > 1 ? " differ" : " differs");
    }

    /** The files of the later chart, or of the earlier one if they are gone, that differ; subcharts included. */
    private static List<String> changes(ChartTree earlier, ChartTree later) {
        List<String> changed = new ArrayList<>();
        SortedSet<String> paths = new TreeSet<>(own(earlier));
        paths.addAll(own(later));
        for (String path : paths) {
            if (!isSame(earlier, later, path)) {
                changed.add(later.shown(path));
            }
        }
        // Packing a chart unpacks the charts in it, so they are compared by name, not by file.
        Map<String, ChartTree> before = subcharts(earlier);
        Map<String, ChartTree> after = subcharts(later);
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            ChartTree old = before.get(name);
            ChartTree now = after.get(name);
            if (old != null && now != null) {
                changed.addAll(changes(old, now));
            } else {
                changed.add(later.shown("charts/" + name));
            }
        }
        return changed;
    }

    private static List<String> own(ChartTree chart) {
        return chart.files().keySet().stream()
                .filter(path -> !path.startsWith("charts/"))
                .toList();
    }

    private static SortedMap<String, ChartTree> subcharts(ChartTree chart) {
        SortedMap<String, ChartTree> byName = new TreeMap<>();
        for (ChartTree subchart : chart.subcharts()) {
            byName.put(
                    subchart.name() + " " + subchart.metadata().get("version").text(), subchart);
        }
        return byName;
    }

    /** Packing a chart writes Chart.yaml and the lock file anew, so these are compared by what they say. */
    private static boolean isSame(ChartTree earlier, ChartTree later, String path) {
        if (path.equals("Chart.yaml") || path.endsWith(".lock")) {
            return Content.of(earlier.yaml(path).root())
                    .equals(Content.of(later.yaml(path).root()));
        }
        return Arrays.equals(earlier.files().get(path), later.files().get(path));
    }
}
