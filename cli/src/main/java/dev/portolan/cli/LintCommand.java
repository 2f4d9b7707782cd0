package dev.portolan.cli;

import dev.portolan.lint.LintReport;
import dev.portolan.lint.Linter;
import dev.portolan.lint.Profile;
import dev.portolan.lint.report.ReportFormat;
import dev.portolan.lint.report.Reports;
import dev.portolan.lint.report.TextReport;
import dev.portolan.lint.rule.Severity;
import dev.portolan.tasks.LintTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Lints charts. */
final class LintCommand extends Command {
    private final PositionalParamSpec charts =
            Flags.arguments("CHART", "A chart's directory or archive; otherwise the working directory.");
    private final ValueFlags values = new ValueFlags();
    private final OptionSpec namespace =
            Flags.text("NAMESPACE", "The namespace that templates see.", "-n", "--namespace");
    private final OptionSpec kubeVersions =
            Flags.commaSeparated("VERSION", "Lint for these versions of Kubernetes.", "--kube-version");
    private final OptionSpec crds = Flags.texts(
            "PATH", "Check custom resources against the CRDs in this file or folder; may be repeated.", "--crds");
    private final OptionSpec base = Flags.text(
            "CHART",
            "Compare with this earlier version: a chart, or a folder that has it under the same name.",
            "--base");
    private final OptionSpec strict = Flags.toggle("Fail on warnings too.", "--strict");
    private final OptionSpec failOn =
            Flags.text("SEVERITY", "Fail on findings of this severity or worse: error, warning or info.", "--fail-on");
    private final OptionSpec quiet = Flags.toggle("Print only warnings and errors.", "--quiet");
    private final OptionSpec profile =
            Flags.text("PROFILE", "The rules to start from: " + Profile.names() + ".", "--profile");
    private final OptionSpec configuration = Flags.text(
            "FILE", "The configuration; otherwise the chart's own " + LintTask.CONFIGURATION_FILE + ".", "--config");
    private final OptionSpec format = Flags.text("FORMAT", "How to print findings: " + formats() + ".", "--format");

    LintCommand() {
        super("lint", "Lints charts: with their defaults, with each values file in ci/, or with the values given.");
        spec().addPositional(charts);
        values.addTo(spec());
        List.of(namespace, kubeVersions, crds, base, strict, failOn, quiet, profile, configuration, format)
                .forEach(spec()::addOption);
    }

    @Override
    int run(Console console) {
        List<String> paths = Flags.textsOf(charts);
        List<LintReport> reports = new ArrayList<>();
        boolean failed = false;
        for (String path : paths.isEmpty() ? List.of(".") : paths) {
            LintTask.Result result = LintTask.run(options(path, console));
            LintReport report = Flags.isOn(quiet) ? result.report().atLeast(Severity.WARNING) : result.report();
            boolean isWorthALine = !Flags.isOn(quiet) || !report.findings().isEmpty();
            if (isWorthALine || !isText()) {
                reports.add(CommonFlags.of(spec()).helmErrors() ? report.inHelmsWords() : report);
            }
            failed |= result.failed();
        }
        try {
            format(console).write(reports, console.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private LintTask.Options options(String path, Console console) {
        String file = Flags.textOf(configuration);
        String earlier = Flags.textOf(base);
        Severity level = choice(failOn, Severity::of);
        return new LintTask.Options(
                console.path(path),
                values.read(console),
                file == null ? null : console.path(file),
                choice(profile, Profile::of),
                level == null && Flags.isOn(strict) ? Severity.WARNING : level,
                Flags.textsOf(kubeVersions),
                Flags.textsOf(crds).stream().map(console::path).toList(),
                earlier == null ? null : console.path(earlier),
                Flags.textOf(namespace, Linter.NAMESPACE));
    }

    private boolean isText() {
        return Flags.textOf(format, "text").equals("text");
    }

    private ReportFormat format(Console console) {
        String name = Flags.textOf(format, "text");
        if (isText()) {
            return console.isColoured() ? TextReport.COLOURED : TextReport.PLAIN;
        }
        return Reports.find(name)
                .orElseThrow(() -> new UsageException("there is no format " + name + ", only " + formats()));
    }

    private static <T> @Nullable T choice(OptionSpec flag, Function<String, T> parse) {
        String text = Flags.textOf(flag);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String formats() {
        return String.join(", ", Reports.ALL.stream().map(ReportFormat::name).toList());
    }
}
