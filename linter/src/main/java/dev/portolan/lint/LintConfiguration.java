package dev.portolan.lint;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.schema.KubernetesSchemas;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rules run, how bad their findings are, and what is left out. Immutable.
 *
 * @param profile the rules to start from
 * @param rules what is said about single rules, by id
 * @param failOn the mildest severity that makes a run fail, or null if none does
 * @param kubeVersions the cluster versions to lint for; empty for the default
 * @param exemptions findings to leave out
 * @param crds files, and folders with files, of custom resource definitions
 * @param base an earlier version of the chart to compare it with, or null; a chart or a folder of charts. What stands
 *     there, and in {@code crds}, is read by whoever calls the linter: see {@link
 *     dev.portolan.lint.rule.ChartTree#withBase}
 */
public record LintConfiguration(
        Profile profile,
        Map<String, RuleSetting> rules,
        @Nullable Severity failOn,
        List<String> kubeVersions,
        List<Exemption> exemptions,
        List<Path> crds,
        @Nullable Path base) {
    /** The recommended profile, failing on errors. */
    public static final LintConfiguration DEFAULT =
            new LintConfiguration(Profile.RECOMMENDED, Map.of(), Severity.ERROR, List.of(), List.of(), List.of(), null);

    /** @throws ChartException if one of {@code kubeVersions} is no version of Kubernetes */
    public LintConfiguration {
        kubeVersions.forEach(LintConfiguration::checkKubeVersion);
        rules = Map.copyOf(rules);
        kubeVersions = List.copyOf(kubeVersions);
        exemptions = List.copyOf(exemptions);
        crds = List.copyOf(crds);
    }

    /**
     * What is said about one rule.
     *
     * @param enabled true or false, or null to leave it to the profile
     * @param severity the severity of its findings, or null for the rule's own
     * @param parameters the rule's parameters
     */
    public record RuleSetting(
            @Nullable Boolean enabled, @Nullable Severity severity, Settings parameters) {}

    /**
     * Findings to leave out.
     *
     * @param rule the rule's id, or {@code *}
     * @param path a glob over the finding's file, or {@code **}
     * @param reason why
     */
    public record Exemption(String rule, String path, String reason) {
        /** Whether it speaks for the finding. */
        boolean covers(Finding finding) {
            return (rule.equals("*") || rule.equals(finding.rule()))
                    && FileSystems.getDefault()
                            .getPathMatcher("glob:" + path)
                            .matches(Path.of(finding.place().file()));
        }
    }

    private static void checkKubeVersion(String version) {
        try {
            KubernetesSchemas.of(version);
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.of("kube-version-syntax", String.valueOf(e.getMessage()))
                    .hint("write it like 1.34");
            throw new ChartException(List.of(problem), "invalid kube version '" + version + "'", e);
        }
    }

    /** Whether the rule runs. */
    public boolean enables(RuleInfo rule) {
        RuleSetting setting = rules.get(rule.id());
        return setting != null && setting.enabled() != null ? setting.enabled() : profile.includes(rule);
    }

    /** The severity that the user gave a rule, or null. */
    public @Nullable Severity severity(String rule) {
        RuleSetting setting = rules.get(rule);
        return setting == null ? null : setting.severity();
    }

    /** The parameters of a rule. */
    public Settings settings(String rule) {
        RuleSetting setting = rules.get(rule);
        return setting == null ? Settings.NONE : setting.parameters();
    }

    /** The same with another profile. */
    public LintConfiguration withProfile(Profile newProfile) {
        return new LintConfiguration(newProfile, rules, failOn, kubeVersions, exemptions, crds, base);
    }

    /** The same with another severity that makes a run fail, or null for none. */
    public LintConfiguration withFailOn(@Nullable Severity newFailOn) {
        return new LintConfiguration(profile, rules, newFailOn, kubeVersions, exemptions, crds, base);
    }

    /** The same for other cluster versions. */
    public LintConfiguration withKubeVersions(List<String> newVersions) {
        return new LintConfiguration(profile, rules, failOn, newVersions, exemptions, crds, base);
    }

    /** The same with other files and folders of custom resource definitions. */
    public LintConfiguration withCrds(List<Path> newCrds) {
        return new LintConfiguration(profile, rules, failOn, kubeVersions, exemptions, newCrds, base);
    }

    /** The same with another chart, or folder of charts, to compare with. */
    public LintConfiguration withBase(Path newBase) {
        return new LintConfiguration(profile, rules, failOn, kubeVersions, exemptions, crds, newBase);
    }

    /** The same with a rule switched on or off, or given a severity or parameters. */
    public LintConfiguration withRule(String id, RuleSetting setting) {
        Map<String, RuleSetting> all = new LinkedHashMap<>(rules);
        all.put(id, setting);
        return new LintConfiguration(profile, all, failOn, kubeVersions, exemptions, crds, base);
    }
}
