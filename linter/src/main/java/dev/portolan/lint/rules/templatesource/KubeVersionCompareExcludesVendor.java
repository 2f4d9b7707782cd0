package dev.portolan.lint.rules.templatesource;

import dev.portolan.core.chart.Versions;
import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

final class KubeVersionCompareExcludesVendor implements TemplateRule {
    private static final Pattern CLUSTER_VERSION =
            Pattern.compile("\\.Capabilities\\.KubeVersion(?:\\.(?:Version|GitVersion|String))?(?![.\\w])");

    /** Functions that take a version apart; what is compared then has no vendor's part. */
    private static final Pattern TAKEN_APART = Pattern.compile(
            "regex|trimSuffix|splitList|splitn|\\bsplit\\b|\\bsemver\\b|printf|substr|trunc|Major|Minor");

    private static final Pattern COMPARISON = Pattern.compile("(\\d)(\\s*(?:,|\\|\\||\\s|$))");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "kube-version-compare-excludes-vendor",
                "A semverCompare on the cluster version fails for vendor builds because the constraint has no prerelease "
                        + "part",
                Tag.CORRECTNESS);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Bodies.calls(template, call -> {
            String range = call.text(1);
            if (range == null || !call.name().equals("semverCompare")) {
                return;
            }
            Node version = call.argument(2) == null ? call.input() : call.argument(2);
            if (version != null && isClusterVersion(version, template.chart()) && excludes(range)) {
                reporter.report(
                                call.place(1),
                                range
                                        + " is false for builds of vendors, such as v1.29.4-gke.1, where it holds for 1.29.4")
                        .hint("write " + COMPARISON.matcher(range).replaceAll("$1-0$2"));
            }
        });
    }

    /** Whether there is a version of which the range takes the plain build, but not a vendor's. */
    private static boolean excludes(String range) {
        List<String> versions = new ArrayList<>();
        IntStream.range(0, 60).forEach(minor -> versions.add("1." + minor + ".4"));
        return versions.stream()
                .anyMatch(version ->
                        Versions.isInRange(range, version) && !Versions.isInRange(range, version + "-gke.1"));
    }

    private static boolean isClusterVersion(Node version, ChartTree chart) {
        String text = version.toString();
        if (TAKEN_APART.matcher(text).find()) {
            return false;
        } else if (CLUSTER_VERSION.matcher(text).find()) {
            return true;
        }
        return version instanceof Node.Pipe pipe && isHelper(pipe.commands().get(0), chart)
                || version instanceof Node.Command command && isHelper(command, chart);
    }

    /** Whether a helper is called that gives the version of the cluster as it is. */
    private static boolean isHelper(Node.Command command, ChartTree chart) {
        List<Node> arguments = command.arguments();
        if (arguments.size() < 2
                || !(arguments.get(0) instanceof Node.Identifier function
                        && function.name().equals("include"))
                || !(arguments.get(1) instanceof Node.StringLiteral name)) {
            return false;
        }
        String body = Templates.of(chart)
                .definition(name.value())
                .map(helper -> helper.root().toString())
                .orElse("");
        return CLUSTER_VERSION.matcher(body).find()
                && !TAKEN_APART.matcher(body).find();
    }
}
