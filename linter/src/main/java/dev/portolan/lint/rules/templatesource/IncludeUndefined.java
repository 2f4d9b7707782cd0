package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rules.templatesource.Templates.Definition;
import dev.portolan.lint.rules.templatesource.Templates.HelperCall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class IncludeUndefined implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "include-undefined",
                "include or template names a helper that no chart file or dependency defines, even in a branch that was "
                        + "not executed",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Templates templates = Templates.of(release.chart());
        boolean incomplete = templates.lackDependency();
        Set<String> reported = new HashSet<>();
        for (RenderFailure failure : release.failures()) {
            // A dependency that is not there may define all that is missing.
            if (failure.kind() == RenderFailure.Kind.UNDEFINED && !(incomplete && !reported.isEmpty())) {
                reported.add(failure.place().toString());
                reporter.report(failure)
                        .hint(hint(failure, templates))
                        .helm(Severity.ERROR, "templates/", failure.helmMessage());
            }
        }
        if (incomplete || templates.areBroken() || release.chart().isLibrary()) {
            return;
        }
        for (HelperCall call : templates.helperCalls()) {
            if (templates.definition(call.name()) == null
                    && reported.add(call.place().toString())) {
                // The words of the failure, so that what fails in one scenario and is not run in another is one
                // finding.
                reporter.report(call.place(), "no template is named \"" + call.name() + "\"")
                        .hint(nearest(call.name(), templates));
            }
        }
    }

    private static String hint(RenderFailure failure, Templates templates) {
        String name = templates.helperCalls().stream()
                .filter(call -> call.place().toString().equals(failure.place().toString()))
                .map(HelperCall::name)
                .findFirst()
                .orElse("");
        List<Definition> definitions = templates.definitions().getOrDefault(name, List.of());
        if (!definitions.isEmpty()) {
            return "it is defined in " + definitions.get(0).place().file() + ", but that chart is switched off";
        } else if (templates.lackDependency()) {
            return "it may be defined in a dependency that is not in charts/: run helm dependency build";
        }
        return nearest(name, templates);
    }

    private static String nearest(String name, Templates templates) {
        String rest = name.substring(name.indexOf('.') + 1);
        return templates.definitions().keySet().stream()
                .filter(other -> other.equalsIgnoreCase(name) || other.endsWith("." + rest))
                .findFirst()
                .map(other -> "is " + other + " meant?")
                .orElse("");
    }
}
