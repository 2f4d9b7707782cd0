package dev.portolan.lint.rule;

import dev.portolan.core.archive.ArchiveEntry;
import dev.portolan.core.archive.ArchiveException;
import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.gotemplate.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the files of a chart into those of its subcharts, in folders and in archives. Used once. */
final class TreeBuilder {
    /** What an entry of an archive takes besides its content, so that a million empty files are not free. */
    private static final int ENTRY_BYTES = 512;

    private final ReadLimits limits = ChartTree.LIMITS;
    private long budget = limits.totalBytes();

    /** The chart of these files, at {@code prefix} in the outermost one. */
    ChartTree build(String prefix, Map<String, byte[]> files, @Nullable PackedChart packed, int depth) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
        SortedMap<String, ChartTree> charts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : all.tailMap("charts/").entrySet()) {
            String[] parts = file.getKey().split("/", 3);
            if (!parts[0].equals("charts")) {
                break;
            }
            if (depth == limits.depth() || parts[1].startsWith(".") || parts[1].startsWith("_")) {
                continue;
            }
            if (parts.length == 3) {
                folders.computeIfAbsent(parts[1], name -> new TreeMap<>()).put(parts[2], file.getValue());
            } else if (parts[1].endsWith(".tgz")) {
                String shown = prefix + file.getKey();
                byte[] provenance = all.get(file.getKey() + ".prov");
                SourceText text = provenance == null
                        ? null
                        : ChartTree.decode(shown + ".prov", provenance).orElse(null);
                try {
                    ChartFile archive = ChartFile.of(shown, file.getValue());
                    charts.put(parts[1], unpack(shown + "/", archive, text, depth + 1));
                } catch (ArchiveException unreadable) {
                    // Whoever renders the chart reports it.
                }
            }
        }
        folders.forEach(
                (name, content) -> charts.put(name, build(prefix + "charts/" + name + "/", content, null, depth + 1)));
        return new ChartTree(prefix, all, List.copyOf(charts.values()), packed);
    }

    /**
     * The chart in an archive.
     *
     * @throws ArchiveException if the archive cannot be read or holds too much
     */
    ChartTree unpack(String prefix, ChartFile archive, @Nullable SourceText provenance, int depth) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<PackedChart.Entry> entries = new ArrayList<>();
        ReadLimits left = limits.withTotalBytes(Math.max(budget, 1));
        for (ArchiveEntry entry : ChartArchive.entries(archive.name(), archive.bytes(), left)) {
            ChartFile file = entry.file();
            entries.add(new PackedChart.Entry(file.name(), entry.kind()));
            String path = path(file.name());
            if (entry.kind() == ArchiveEntry.Kind.FILE && path != null) {
                files.put(path, file.bytes());
            }
            budget -= file.size() + ENTRY_BYTES;
        }
        return build(prefix, files, new PackedChart(archive, entries, provenance), depth);
    }

    /** The path of an entry below the chart's folder, or null if it has none. */
    private static @Nullable String path(String entry) {
        List<String> parts = new ArrayList<>();
        for (String part : entry.replace('\\', '/').split("/", -1)) {
            if (part.equals("..") || part.isEmpty() && parts.isEmpty()) {
                return null;
            }
            if (parts.isEmpty() || !part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.size() < 2 ? null : String.join("/", parts.subList(1, parts.size()));
    }
}
