package dev.portolan.cli;

import dev.portolan.tasks.RulesTask;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Lists the rules, or explains one. */
final class RulesCommand extends Command {
    private final PositionalParamSpec rule =
            Flags.optionalArgument("RULE", "The rule to explain; without it, all are listed.");

    RulesCommand() {
        super("rules", "Lists what the linter looks for, or explains one rule.");
        spec().addPositional(rule);
    }

    @Override
    int run(Console console) {
        List<String> wanted = Flags.textsOf(rule);
        if (wanted.isEmpty()) {
            list(console.out());
        } else {
            console.out().print(RulesTask.explain(wanted.get(0)));
        }
        return ExitCode.DONE;
    }

    private static void list(PrintStream out) {
        List<RulesTask.Summary> rules = RulesTask.list();
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        String family = "";
        for (RulesTask.Summary rule : rules) {
            if (!rule.family().equals(family)) {
                out.println((family.isEmpty() ? "" : "\n") + rule.family());
                family = rule.family();
            }
            String severity = rule.onByDefault() ? rule.severity().id() : "off";
            out.printf("  %-" + width + "s  %-7s  %s%n", rule.id(), severity, rule.summary());
        }
        out.println("\nportolan rules RULE explains one. A rule that says off runs only when it is switched on.");
    }
}
