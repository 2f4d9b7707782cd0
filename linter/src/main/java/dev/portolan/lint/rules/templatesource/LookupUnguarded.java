package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.ValueRead;
import java.util.List;

final class LookupUnguarded implements TemplateRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "lookup-unguarded",
                "The result of lookup is dereferenced without a guard, so helm template, dry runs and first installs fail",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        for (ValueRead read : DataFlow.of(template.chart()).lookups()) {
            List<DataPath> parents = read.unguardedParents();
            // Whoever asks for the object knows that it has parts.
            boolean asked =
                    read.isGuarded(read.path().prefix(0)) || read.path().keys().contains(DataPath.ANY);
            if (read.file().equals(template) && !parents.isEmpty() && !asked && !read.inText()) {
                String field = parents.get(0).keys().get(parents.get(0).size() - 1);
                String next = read.path().keys().get(parents.get(0).size());
                reporter.report(
                                read.place(),
                                "." + field + "." + next
                                        + " fails if lookup finds nothing, as at the first install and in"
                                        + " helm template")
                        .hint("ask for it first, as in {{ with (lookup …) }} or {{ if $found }}, or use dig");
            }
        }
    }
}
