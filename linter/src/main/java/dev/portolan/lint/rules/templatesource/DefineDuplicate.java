package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rules.templatesource.Templates.Definition;
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
        for (List<Definition> definitions : Templates.of(chart).definitions().values()) {
            Definition first = definitions.get(0);
            for (Definition other : definitions.subList(1, definitions.size())) {
                boolean same = first.template()
                        .root()
                        .toString()
                        .equals(other.template().root().toString());
                if (first.chart() != other.chart()) {
                    if (!same) {
                        byCharts.computeIfAbsent(List.of(first.chart(), other.chart()), any -> new ArrayList<>())
                                .add(new Pair(first, other));
                    }
                } else if (first.chart() == chart) {
                    String copy = same ? ", in the same words" : "";
                    reporter.report(
                                    other.place(),
                                    "the helper " + other.template().name() + " is defined twice" + copy)
                            .related(first.place(), "the other definition")
                            .severity(same ? Severity.WARNING : Severity.ERROR)
                            .hint("remove or rename one of them; which one counts depends on the names of the files");
                }
            }
        }
        byCharts.values().forEach(pairs -> report(pairs, reporter));
    }

    private record Pair(Definition first, Definition other) {}

    /** Two charts share many helpers if they bring two versions of one library; that is one finding. */
    private static void report(List<Pair> pairs, Reporter reporter) {
        Pair pair = pairs.get(0);
        String more = pairs.size() == 1 ? "" : " and " + (pairs.size() - 1) + " more";
        Draft draft = reporter.report(
                pair.first().place(),
                "two charts define " + pair.first().template().name() + more
                        + " differently, and only one of them counts");
        draft.related(pair.other().place(), "the other definition")
                .severity(Severity.WARNING)
                .hint("rename the helpers, or bring both charts to the same version of their library");
    }
}
