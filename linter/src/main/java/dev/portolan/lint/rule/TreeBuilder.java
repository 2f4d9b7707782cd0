package dev.portolan.lint.rule;

import dev.portolan.core.archive.ArchiveException;
import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.ChartFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts the files of a chart into those of its subcharts, in folders and in archives. Used once. */
final class TreeBuilder {
    /** What an entry of an archive takes besides its content, so that a million empty files are not free. */
    private static final int ENTRY_BYTES = 512;

    private final ReadLimits limits = ReadLimits.DEFAULT;
    private long budget = limits.totalBytes();

    /** The chart of these files, at {@code prefix} in the outermost one. */
    ChartTree build(String prefix, Map<String, byte[]> files, int depth) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        SortedMap<String, SortedMap<String, byte[]>> charts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : all.tailMap("charts/").entrySet()) {
            String[] parts = file.getKey().split("/", 3);
            if (!parts[0].equals("charts")) {
                break;
            }
            if (parts.length == 1 || parts[1].startsWith(".") || parts[1].startsWith("_")) {
                continue;
            }
            if (parts.length == 3) {
                charts.computeIfAbsent(parts[1], name -> new TreeMap<>()).put(parts[2], file.getValue());
            } else if (parts[1].endsWith(".tgz")) {
                charts.put(parts[1], unpacked(prefix + file.getKey(), file.getValue()));
            }
        }
        List<ChartTree> subcharts = new ArrayList<>();
        charts.forEach((name, content) -> {
            if (!content.isEmpty() && depth < limits.depth()) {
                subcharts.add(build(prefix + "charts/" + name + "/", content, depth + 1));
            }
        });
        return new ChartTree(prefix, all, subcharts);
    }

    /** The files of an archive; none if it is broken or too large, which the renderer reports. */
    private SortedMap<String, byte[]> unpacked(String shown, byte[] archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (ChartFile file : ChartArchive.read(shown, archive, limits.withTotalBytes(Math.max(budget, 1)))) {
                files.put(file.name(), file.bytes());
                budget -= file.size() + ENTRY_BYTES;
            }
        } catch (ArchiveException unreadable) {
            return new TreeMap<>();
        }
        return files;
    }
}
