package dev.portolan.lint;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the linter found in one chart. Immutable.
 *
 * @param chart the chart's name
 * @param path the chart's path as the user gave it; empty if it has none
 * @param findings in order of file, line and rule
 * @param suppressed findings that the chart or the configuration asks to leave out
 * @param scenarios the names of the scenarios that were looked at
 * @param sources the files that findings point to, by the path they show
 * @param outside those of them that lie outside the chart, such as values files given by the user
 */
public record LintReport(
        String chart,
        String path,
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<String> scenarios,
        Map<String, SourceText> sources,
        Set<String> outside) {
    public LintReport {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        scenarios = List.copyOf(scenarios);
        sources = Map.copyOf(sources);
        outside = Set.copyOf(outside);
    }

    /**
     * A finding that is left out.
     *
     * @param finding the finding
     * @param reason why, as it was written
     */
    public record Suppressed(Finding finding, String reason) {}

    /** The same report for a chart that lies at {@code newPath}. */
    public LintReport at(String newPath) {
        return new LintReport(chart, newPath, findings, suppressed, scenarios, sources, outside);
    }

    /** The path of a finding's file as the user reaches it: below the chart's path unless it lies outside. */
    public String reach(String file) {
        if (path.isEmpty() || path.equals(".") || outside.contains(file)) {
            return file;
        }
        return path.endsWith("/") ? path + file : path + "/" + file;
    }

    /** The same without findings milder than {@code severity}. */
    public LintReport atLeast(Severity severity) {
        return new LintReport(
                chart,
                path,
                findings.stream()
                        .filter(finding -> finding.severity().atLeast(severity))
                        .toList(),
                suppressed,
                scenarios,
                sources,
                outside);
    }

    /** The same with Helm's words for what {@code helm lint} reports too. */
    public LintReport inHelmsWords() {
        return new LintReport(
                chart,
                path,
                findings.stream().map(Finding::inHelmsWords).toList(),
                suppressed,
                scenarios,
                sources,
                outside);
    }

    /** The number of findings of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether a finding is as bad as {@code threshold} or worse; never if it is null. */
    public boolean fails(@Nullable Severity threshold) {
        return threshold != null
                && findings.stream().anyMatch(finding -> finding.severity().atLeast(threshold));
    }

    /** A line of a file, if it is known. */
    public Optional<String> line(String file, int line) {
        SourceText text = sources.get(file);
        return text == null || line > text.lineCount() ? Optional.empty() : Optional.of(text.lineText(line));
    }
}
