package dev.portolan.lint.rules.secrets;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ValuesFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that a release is made of, found again by the places that point to them. */
final class ChartSources {
    private final ChartTree chart;
    private final List<ValuesFile> given;

    ChartSources(Release release) {
        chart = release.chart();
        given = release.scenario().valuesFiles().stream()
                .filter(file -> file.role() == ValuesFile.Role.GIVEN)
                .toList();
    }

    /** The values files that the user gives. */
    List<ValuesFile> given() {
        return given;
    }

    /** Whether {@code text} stands in one of the files. */
    boolean contain(String text) {
        return given.stream().anyMatch(file -> file.text().content().contains(text))
                || texts(chart).stream().anyMatch(file -> file.content().contains(text));
    }

    /** The text files of a chart and of those in it, each once. */
    static List<SourceText> texts(ChartTree chart) {
        List<SourceText> texts = new ArrayList<>();
        for (String path : chart.files().keySet()) {
            chart.text(path).ifPresent(texts::add);
        }
        for (ChartTree subchart : chart.subcharts()) {
            if (chart.below(subchart.prefix().substring(chart.prefix().length()))
                    .isEmpty()) {
                texts.addAll(texts(subchart)); // packed into an archive
            }
        }
        return texts;
    }

    /** What stands at a place; empty if its file is not known. */
    String textAt(Place place) {
        Optional<SourceText> file = file(place.file());
        if (file.isEmpty() || place.endLine() > file.get().lineCount()) {
            return "";
        }
        SourceText text = file.get();
        int start = text.lineStart(place.line()) + place.column() - 1;
        int end = text.lineStart(place.endLine()) + place.endColumn() - 1;
        return start <= end && end <= text.content().length() ? text.content().substring(start, end) : "";
    }

    private Optional<SourceText> file(String path) {
        for (ValuesFile values : given) {
            if (values.path().equals(path)) {
                return Optional.of(values.text());
            }
        }
        ChartTree owner = owner(chart, path);
        return owner == null
                ? Optional.empty()
                : owner.text(path.substring(owner.prefix().length()));
    }

    /** The value that stands at a place of a values file; null if there is none. */
    @Nullable
    Node valueAt(Place place) {
        Node root = null;
        for (ValuesFile values : given) {
            root = values.path().equals(place.file()) ? values.root() : root;
        }
        ChartTree owner = owner(chart, place.file());
        if (root == null && owner != null) {
            root = owner.yaml(place.file().substring(owner.prefix().length())).root();
        }
        if (root == null) {
            return null;
        }
        return root.walk().stream()
                .filter(node -> node.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ChartTree owner(ChartTree tree, String path) {
        if (!path.startsWith(tree.prefix())) {
            return null;
        }
        if (tree.has(path.substring(tree.prefix().length()))) {
            return tree;
        }
        for (ChartTree subchart : tree.subcharts()) {
            ChartTree owner = owner(subchart, path);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }
}
