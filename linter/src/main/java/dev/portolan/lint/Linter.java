package dev.portolan.lint;

import dev.portolan.core.render.RenderRequest;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.PackedChart;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.RenderFailure;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.Rule;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Scenario;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import dev.portolan.lint.rule.ValuesFile;
import dev.portolan.lint.rule.ValuesRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lints charts. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * LintReport report = Linter.of(LintConfiguration.DEFAULT).lint(chart, List.of());
 * }</pre>
 */
public final class Linter {
    /** The release that charts are rendered as, as {@code helm template} has it. */
    private static final String RELEASE_NAME = "release-name";

    /** The same as {@code helm lint} has it. */
    private static final String HELM_LINT_RELEASE_NAME = "test-release";

    /** The namespace that charts are rendered for, unless another is wanted. */
    public static final String NAMESPACE = "default";

    private final LintConfiguration configuration;
    private final List<Rule> rules;
    private final String namespace;
    private final ReleaseRenderer renderer = new ReleaseRenderer();

    private Linter(LintConfiguration configuration, String namespace, List<Rule> rules) {
        this.configuration = configuration;
        this.namespace = namespace;
        this.rules = List.copyOf(rules);
    }

    /** A linter with the rules that {@code configuration} switches on. */
    public static Linter of(LintConfiguration configuration) {
        List<Rule> enabled = Rules.all().stream()
                .filter(rule -> configuration.enables(rule.info()))
                .toList();
        return new Linter(configuration, NAMESPACE, enabled);
    }

    /** The same for releases in another namespace. */
    public Linter inNamespace(String newNamespace) {
        return new Linter(configuration, newNamespace, rules);
    }

    /** The same with rules of the caller's own, which run whatever the profile says. */
    public Linter plus(List<? extends Rule> more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new Linter(configuration, namespace, all);
    }

    /**
     * Looks at a chart with its defaults, with each file in ci/, and with the values files given.
     *
     * @param chart the chart's files; need not make a valid chart
     * @param given values files, laid over the defaults together in this order
     */
    public LintReport lint(ChartTree chart, List<SourceText> given) {
        Run run = new Run(chart);
        List<ValuesFile> givenFiles =
                given.stream().map(text -> given(chart, text)).toList();
        List<ValuesFile> ciFiles = isHelms() ? List.of() : chart.ciValues();
        for (Rule rule : rules) {
            if (rule instanceof ChartRule chartRule) {
                run.check(rule.info(), null, null, reporter -> chartRule.check(chart, reporter));
            }
            if (rule instanceof ValuesRule valuesRule) {
                List<ValuesFile> files = new ArrayList<>();
                files.add(chart.defaults());
                files.addAll(ciFiles);
                files.addAll(givenFiles);
                for (ValuesFile file : files) {
                    run.check(rule.info(), null, null, reporter -> valuesRule.check(file, reporter));
                }
            }
            if (rule instanceof TemplateRule templateRule) {
                for (TemplateFile template : chart.templates()) {
                    run.check(rule.info(), null, null, reporter -> templateRule.check(template, reporter));
                }
            }
        }
        List<Scenario> scenarios = scenarios(ciFiles, givenFiles);
        if (rules.stream().anyMatch(rule -> rule instanceof ManifestRule || rule instanceof ReleaseRule)) {
            List<RenderFailure> known = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                Release release = release(chart, scenario, known);
                if (scenario.valuesFiles().isEmpty()) {
                    known.addAll(release.failures());
                }
                run.check(release);
            }
        }
        givenFiles.forEach(file -> run.outside(file.text()));
        chart.packed().ifPresent(run::outside);
        return run.report(scenarios);
    }

    private Release release(ChartTree chart, Scenario scenario, List<RenderFailure> known) {
        RenderRequest.Mode mode = isHelms() ? RenderRequest.Mode.LINT : RenderRequest.Mode.TEMPLATE;
        Release release = renderer.render(chart, scenario, mode, known);
        return chart.base()
                .map(base -> release.withBase(renderer.render(base, scenario, mode, List.of())))
                .orElse(release);
    }

    /** Whether it is {@code helm lint} that is to be imitated. */
    private boolean isHelms() {
        return configuration.profile() == Profile.HELM;
    }

    private static ValuesFile given(ChartTree chart, SourceText text) {
        ParsedYaml yaml = NodeReader.parse(Source.file(text));
        return new ValuesFile(chart, ValuesFile.Role.GIVEN, text, yaml.root(), yaml.error());
    }

    private List<Scenario> scenarios(List<ValuesFile> ciFiles, List<ValuesFile> givenFiles) {
        Map<String, List<ValuesFile>> layers = new LinkedHashMap<>();
        if (givenFiles.isEmpty()) {
            layers.put("defaults", List.of());
            ciFiles.forEach(file -> layers.put(file.path(), List.of(file)));
        } else {
            layers.put(
                    String.join("+", givenFiles.stream().map(ValuesFile::path).toList()), givenFiles);
        }
        List<@Nullable String> versions = new ArrayList<>(configuration.kubeVersions());
        if (versions.isEmpty()) {
            versions.add(null);
        }
        String release = isHelms() ? HELM_LINT_RELEASE_NAME : RELEASE_NAME;
        List<Scenario> scenarios = new ArrayList<>();
        layers.forEach((name, files) -> {
            for (String version : versions) {
                String title = versions.size() == 1 ? name : name + " on Kubernetes " + version;
                scenarios.add(new Scenario(title, files, version, release, namespace));
            }
        });
        return scenarios;
    }

    /** One chart being linted. */
    private final class Run {
        private final ChartTree chart;
        private final Map<Object, Finding> findings = new LinkedHashMap<>();
        private final List<Finding> lastResorts = new ArrayList<>();
        private final Map<String, SourceText> outside = new LinkedHashMap<>();

        Run(ChartTree chart) {
            this.chart = chart;
        }

        void check(Release release) {
            String scenario = release.scenario().name();
            for (Rule rule : rules) {
                if (rule instanceof ManifestRule manifestRule) {
                    for (Manifest manifest : release.manifests()) {
                        check(rule.info(), manifest, scenario, reporter -> manifestRule.check(manifest, reporter));
                    }
                } else if (rule instanceof ReleaseRule releaseRule) {
                    check(rule.info(), null, scenario, reporter -> releaseRule.check(release, reporter));
                }
            }
        }

        void check(RuleInfo rule, @Nullable Manifest manifest, @Nullable String scenario, Consumer<Reporter> check) {
            List<Draft> drafts = new ArrayList<>(0);
            check.accept(new Reporter(rule, configuration.settings(rule.id()), drafts::add));
            for (Draft draft : drafts) {
                Severity configured = configuration.severity(rule.id());
                Severity helms = draft.helmSeverity();
                if (!isHelms()) {
                    add(draft, draft.finish(configured, manifest, scenario));
                } else if (helms != null) {
                    add(draft, draft.finish(configured == null ? helms : configured, manifest, scenario));
                }
            }
        }

        private void add(Draft draft, Finding finding) {
            if (draft.isLastResort()) {
                lastResorts.add(finding);
            } else {
                add(finding);
            }
        }

        private void add(Finding finding) {
            findings.merge(
                    List.of(finding.rule(), finding.place(), finding.field(), finding.message(), objectKey(finding)),
                    finding,
                    Run::merge);
        }

        private static Object objectKey(Finding finding) {
            return finding.object() == null ? "" : finding.object();
        }

        private static Finding merge(Finding first, Finding second) {
            List<String> scenarios = new ArrayList<>(first.scenarios());
            second.scenarios().stream()
                    .filter(name -> !scenarios.contains(name))
                    .forEach(scenarios::add);
            return first.in(scenarios);
        }

        LintReport report(List<Scenario> scenarios) {
            Set<String> erroneous = findings.values().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(finding -> finding.place().file())
                    .collect(Collectors.toSet());
            lastResorts.stream()
                    .filter(finding -> !erroneous.contains(finding.place().file()))
                    .forEach(this::add);
            Suppressions suppressions = new Suppressions();
            Map<String, SourceText> sources = sources();
            sources.values().forEach(suppressions::add);
            List<Finding> open = new ArrayList<>();
            List<LintReport.Suppressed> suppressed = new ArrayList<>();
            for (Finding finding : findings.values()) {
                Optional<String> reason = suppressions.reason(finding).or(() -> exemption(finding));
                reason.ifPresentOrElse(
                        why -> suppressed.add(new LintReport.Suppressed(finding, why)), () -> open.add(finding));
            }
            open.sort(Comparator.comparing((Finding finding) -> finding.place().file())
                    .thenComparing(finding -> finding.place().line())
                    .thenComparing(finding -> finding.place().column())
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::message));
            String name = chart.name().isEmpty() ? "(unnamed)" : chart.name();
            List<String> names = scenarios.stream().map(Scenario::name).toList();
            return new LintReport(name, "", open, suppressed, names, sources, outside.keySet());
        }

        void outside(SourceText text) {
            outside.put(text.name(), text);
        }

        void outside(PackedChart packed) {
            outside(SourceText.of(packed.archive().name(), ""));
            if (packed.provenance() != null) {
                outside(packed.provenance());
            }
        }

        private Map<String, SourceText> sources() {
            Map<String, SourceText> sources = chart.texts();
            sources.putAll(outside);
            return sources;
        }

        private Optional<String> exemption(Finding finding) {
            return configuration.exemptions().stream()
                    .filter(exemption -> exemption.covers(finding))
                    .map(LintConfiguration.Exemption::reason)
                    .findFirst();
        }
    }
}
