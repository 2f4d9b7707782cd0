package dev.portolan.lint.report;

import dev.portolan.lint.LintReport;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.ObjectId;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Precision;
import dev.portolan.lint.rule.Related;
import dev.portolan.lint.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as {@code findings.schema.json} beside this class describes it. */
public final class JsonReport implements ReportFormat {
    JsonReport() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(List<LintReport> reports, Appendable out) throws IOException {
        List<Map<String, @Nullable Object>> charts = new ArrayList<>();
        List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        List<Map<String, @Nullable Object>> suppressed = new ArrayList<>();
        for (LintReport report : reports) {
            Map<String, @Nullable Object> chart = new LinkedHashMap<>();
            chart.put("name", report.chart());
            chart.put("path", report.path().isEmpty() ? null : report.path());
            chart.put("scenarios", report.scenarios());
            for (Severity severity : Severity.values()) {
                chart.put(severity.id() + "s", report.count(severity));
            }
            charts.add(chart);
            report.findings().forEach(finding -> findings.add(finding(report, finding)));
            for (LintReport.Suppressed one : report.suppressed()) {
                Map<String, @Nullable Object> entry = finding(report, one.finding());
                entry.put("reason", one.reason());
                suppressed.add(entry);
            }
        }
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("version", 1);
        root.put("charts", charts);
        root.put("findings", findings);
        root.put("suppressed", suppressed);
        new JsonWriter(out).write(root);
    }

    private static Map<String, @Nullable Object> finding(LintReport report, Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().id());
        json.put("message", finding.message());
        json.put("chart", report.chart());
        place(json, report, finding.place());
        json.put("exact", finding.precision() == Precision.EXACT);
        json.put("object", object(finding.object()));
        json.put("field", finding.field().isEmpty() ? null : finding.field());
        json.put("valuesPath", finding.valuesPath());
        json.put("hint", finding.hint());
        json.put("scenarios", finding.scenarios().isEmpty() ? null : finding.scenarios());
        List<Map<String, @Nullable Object>> related = new ArrayList<>();
        for (Related other : finding.related()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("role", other.role().name().toLowerCase(Locale.ROOT));
            entry.put("message", other.message());
            place(entry, report, other.place());
            related.add(entry);
        }
        json.put("related", related);
        json.put("fingerprint", finding.fingerprint());
        return json;
    }

    private static void place(Map<String, @Nullable Object> json, LintReport report, Place place) {
        json.put("file", report.reach(place.file()));
        json.put("line", place.line());
        json.put("column", place.column());
        json.put("endLine", place.endLine());
        json.put("endColumn", place.endColumn());
    }

    private static @Nullable Map<String, @Nullable Object> object(@Nullable ObjectId id) {
        if (id == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", id.apiVersion());
        json.put("kind", id.kind());
        json.put("namespace", id.namespace().isEmpty() ? null : id.namespace());
        json.put("name", id.name());
        return json;
    }
}
