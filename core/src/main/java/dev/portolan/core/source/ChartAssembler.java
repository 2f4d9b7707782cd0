package dev.portolan.core.source;

import dev.portolan.core.archive.ArchiveException;
import dev.portolan.core.archive.ChartArchive;
import dev.portolan.core.archive.ReadLimits;
import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.chart.Lock;
import dev.portolan.core.chart.Metadata;
import dev.portolan.core.chart.ValuesText;
import dev.portolan.core.problem.ChartException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the files of a chart by their role and does the same with its subcharts. Used once. */
final class ChartAssembler {
    private final ReadLimits limits;
    private long budget;

    /** @param budget how many bytes the archives in the chart may still hold */
    ChartAssembler(ReadLimits limits, long budget) {
        this.limits = limits;
        this.budget = budget;
    }

    Chart assemble(List<ChartFile> all, String path, int depth) {
        String shown = path.isEmpty() ? "" : path + "/";
        ChartFile chartFile = chartFile(all, shown);
        Metadata declared = metadata(chartFile, all, shown);
        Lock lock = null;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        ChartFile schema = null;
        List<ChartFile> templates = new ArrayList<>();
        List<ChartFile> files = new ArrayList<>();
        Map<String, List<ChartFile>> subcharts = new TreeMap<>();
        boolean old = declared.apiVersion().equals("v1");
        for (ChartFile file : all) {
            String name = file.name();
            switch (name) {
                case "Chart.yaml" -> {}
                case "Chart.lock" -> lock = MetadataReader.lock(file, shown);
                case "values.yaml" -> values = values(file, shown);
                case "values.schema.json" -> schema = file;
                case "requirements.yaml", "requirements.lock" -> {
                    lock = name.endsWith(".lock") ? MetadataReader.lock(file, shown) : lock;
                    if (old) {
                        files.add(file);
                    }
                }
                default -> {
                    if (name.startsWith("templates/")) {
                        templates.add(file);
                    } else if (name.startsWith("charts/") && !name.endsWith(".prov")) {
                        String below = name.substring("charts/".length());
                        int slash = below.indexOf('/');
                        String subchart = slash < 0 ? below : below.substring(0, slash);
                        subcharts
                                .computeIfAbsent(subchart, unused -> new ArrayList<>())
                                .add(file.named(below));
                    } else {
                        files.add(file);
                    }
                }
            }
        }
        Validation.check(declared, chartFile, shown);
        List<Chart> dependencies = new ArrayList<>();
        subcharts.forEach((name, its) -> {
            if (!name.isEmpty() && name.charAt(0) != '_' && name.charAt(0) != '.') {
                dependencies.add(subchart(name, its, declared.name(), shown, depth + 1));
            }
        });
        return new Chart(path, declared, lock, values, schema, templates, files, dependencies, all);
    }

    private static ChartFile chartFile(List<ChartFile> all, String shown) {
        ChartFile chartFile = last(all, "Chart.yaml");
        if (chartFile == null) {
            throw SourceException.at(
                    shown + "Chart.yaml",
                    "chart-yaml-missing",
                    "there is no Chart.yaml, so this is no chart",
                    "Chart.yaml file is missing");
        }
        return chartFile;
    }

    private static @Nullable ChartFile last(List<ChartFile> all, String name) {
        ChartFile found = null;
        for (ChartFile file : all) {
            found = file.name().equals(name) ? file : found;
        }
        return found;
    }

    private static Metadata metadata(ChartFile chartFile, List<ChartFile> all, String shown) {
        ChartFile requirements = last(all, "requirements.yaml");
        Metadata metadata = MetadataReader.read(chartFile, requirements, shown);
        if (shown.isEmpty()
                && !metadata.apiVersion().equals("v1")
                && !metadata.apiVersion().equals("v2")) {
            throw SourceException.at(
                    "Chart.yaml",
                    "chart-api-version",
                    "apiVersion is \"" + metadata.apiVersion() + "\", expected v1 or v2",
                    "unsupported chart version");
        }
        return metadata;
    }

    private static Map<String, @Nullable Object> values(ChartFile file, String shown) {
        try {
            return ValuesText.read(shown + file.name(), file.text());
        } catch (ChartException e) {
            throw SourceException.within("cannot load values.yaml: ", e);
        }
    }

    private Chart subchart(String name, List<ChartFile> files, String parent, String shown, int depth) {
        String path = shown + "charts/" + name;
        try {
            if (depth > limits.depth()) {
                throw SourceException.at(
                        path, "chart-too-deep", "subcharts nest deeper than " + limits.depth(), "chart nests too deep");
            }
            return assemble(name.endsWith(".tgz") ? unpacked(name, path, files.get(0)) : below(files), path, depth);
        } catch (SourceException | ArchiveException e) {
            throw SourceException.within("error unpacking subchart " + name + " in " + parent + ": ", e);
        }
    }

    private List<ChartFile> unpacked(String name, String path, ChartFile archive) {
        if (!archive.name().equals(name)) {
            throw SourceException.at(
                    path,
                    "archive-is-folder",
                    "this is a folder with the name of an archive",
                    "error unpacking subchart tar in " + name + ": expected " + name + ", got " + archive.name());
        }
        List<ChartFile> files = ChartArchive.read(path, archive.bytes(), limits.withTotalBytes(Math.max(budget, 1)));
        for (ChartFile file : files) {
            budget -= file.size();
        }
        return files;
    }

    /** The files of a folder, without its name; a file that lies beside the folders is no chart. */
    private static List<ChartFile> below(List<ChartFile> files) {
        List<ChartFile> below = new ArrayList<>(files.size());
        for (ChartFile file : files) {
            int slash = file.name().indexOf('/');
            if (slash >= 0) {
                below.add(file.named(file.name().substring(slash + 1)));
            }
        }
        return below;
    }
}
