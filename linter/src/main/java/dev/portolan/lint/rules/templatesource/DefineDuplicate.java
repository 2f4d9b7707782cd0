package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.template.Definition;
import dev.portolan.lint.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class DefineDuplicate implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "define-duplicate",
                "The same helper name is defined twice, so load order decides which one wins",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        Map<List<ChartTree>, List<Pair>> byCharts = new LinkedHashMap<>();
        for (List<Definition> all : Templates.of(chart).definitions().values()) {
            List<Definition> definitions =
                    all.stream().filter(definition -> !definition.isEmpty()).toList();
            if (definitions.isEmpty()) {
                continue;
            }
            Definition first = definitions.get(0);
            for (Definition other : definitions.subList(1, definitions.size())) {
                boolean same = first.root().toString().equals(other.root().toString());
                if (chart(first) != chart(other)) {
                    if (!same) {
                        byCharts.computeIfAbsent(List.of(chart(first), chart(other)), any -> new ArrayList<>())
                                .add(new Pair(first, other));
                    }
                } else if (chart(first) == chart) {
                    String copy = same ? ", in the same words" : "";
                    reporter.report(other.place(), "the helper " + other.name() + " is defined twice" + copy)
                            .related(first.place(), "the other definition")
                            .severity(same ? Severity.WARNING : Severity.ERROR)
                            .hint("remove or rename one of them; which one counts depends on the names of the files");
                }
            }
        }
        byCharts.values().forEach(pairs -> report(pairs, reporter));
    }

    private static ChartTree chart(Definition definition) {
        return definition.file().chart();
    }

    private record Pair(Definition first, Definition other) {}

    /** Two charts share many helpers if they bring two versions of one library; that is one finding. */
    private static void report(List<Pair> pairs, Reporter reporter) {
        Pair pair = pairs.get(0);
        String more = pairs.size() == 1 ? "" : " and " + (pairs.size() - 1) + " more";
        Draft draft = reporter.report(
                pair.first().place(),
                "two charts define " + pair.first().name() + more + " differently, and only one of them counts");
        draft.related(pair.other().place(), "the other definition")
                .severity(Severity.WARNING)
                .hint("rename the helpers, or bring both charts to the same version of their library");
    }
}
