package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.lint.RulePage;
import dev.portolan.lint.Rules;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** Tells what the linter looks for. Stateless. */
public final class RulesTask {
    private RulesTask() {}

    /**
     * A rule in short.
     *
     * @param id the name of the bad pattern
     * @param family the family that it belongs to
     * @param severity how bad a finding is unless configured otherwise
     * @param onByDefault whether the recommended profile has it
     * @param summary one sentence: what is wrong when it fires
     */
    public record Summary(String id, String family, Severity severity, boolean onByDefault, String summary) {}

    /** All rules, family by family. */
    public static List<Summary> list() {
        List<Summary> summaries = new ArrayList<>();
        Rules.families()
                .forEach((family, rules) -> rules.forEach(rule -> {
                    RuleInfo info = rule.info();
                    summaries.add(new Summary(info.id(), family, info.severity(), info.onByDefault(), info.summary()));
                }));
        return List.copyOf(summaries);
    }

    /**
     * The page of one rule, in Markdown.
     *
     * @throws ChartException if there is no rule {@code id}
     */
    public static String explain(String id) {
        return Rules.find(id).map(rule -> RulePage.of(rule).text()).orElseThrow(() -> new ChartException(unknown(id)));
    }

    private static Problem unknown(String id) {
        Problem problem = Problem.of("unknown-rule", "there is no rule " + id);
        List<String> similar = Rules.all().stream()
                .map(rule -> rule.info().id())
                .filter(known -> known.contains(id) || id.contains(known))
                .toList();
        return similar.isEmpty()
                ? problem.hint("list the rules to see their names")
                : problem.hint("similar: " + String.join(", ", similar));
    }
}
