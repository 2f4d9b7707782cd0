package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.template.Definition;
import dev.portolan.lint.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

final class DefineUnprefixed implements ChartRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "define-unprefixed",
                "A helper name has no chart prefix, and helper names are global over all subcharts",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        List<String> prefixes = new ArrayList<>(reporter.settings().strings("prefixes", List.of()));
        prefixes.add(chart.name());
        Map<String, List<Definition>> byPrefix = new LinkedHashMap<>();
        for (Definition definition : definitions(chart)) {
            String name = definition.name();
            int dot = name.indexOf('.');
            if (prefixes.stream().noneMatch(prefix -> startsWith(name, prefix))) {
                // Of many helpers with one wrong prefix, one finding is enough.
                byPrefix.computeIfAbsent(dot < 0 ? name : name.substring(0, dot), any -> new ArrayList<>())
                        .add(definition);
            }
        }
        byPrefix.values().forEach(definitions -> report(definitions, chart, reporter));
    }

    private static List<Definition> definitions(ChartTree chart) {
        return Templates.of(chart).files().stream()
                .filter(parsed -> parsed.file().chart() == chart)
                .flatMap(parsed -> parsed.definitions().stream())
                .toList();
    }

    private static void report(List<Definition> definitions, ChartTree chart, Reporter reporter) {
        Definition first = definitions.get(0);
        String name = first.name();
        int others = definitions.size() - 1;
        String more =
                others == 0 ? "" : " (nor " + (others == 1 ? "does one more" : "do " + others + " more") + " like it)";
        reporter.report(
                        first.place(),
                        "the name of the helper " + name + " does not begin with the name of the chart" + more)
                .hint("let it begin with " + (chart.name().isEmpty() ? "the chart's name" : chart.name())
                        + " and a dot: of helpers of one name in several charts, one replaces the others");
    }

    /** Whether a name is a prefix and more; case and punctuation aside, for a chart my-db may well write mydb. */
    private static boolean startsWith(String name, String prefix) {
        String plain = plain(prefix);
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (!Character.isLetterOrDigit(c)) {
                if (letters == plain.length()) {
                    return letters > 0;
                }
            } else if (letters == plain.length() || plain.charAt(letters++) != c) {
                return false;
            }
        }
        return false;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
