package dev.portolan.lint.report;

import dev.portolan.lint.LintReport;
import dev.portolan.lint.Rules;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.ObjectId;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Related;
import dev.portolan.lint.rule.Rule;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, as code hosts read it. Columns count UTF-16 code units.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport implements ReportFormat {
    SarifReport() {}

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public void write(List<LintReport> reports, Appendable out) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (LintReport report : reports) {
            report.findings().forEach(finding -> ids.add(finding.rule()));
            report.suppressed().forEach(one -> ids.add(one.finding().rule()));
        }
        List<String> rules = List.copyOf(ids);
        List<Object> results = new ArrayList<>();
        for (LintReport report : reports) {
            for (Finding finding : report.findings()) {
                results.add(result(report, finding, rules));
            }
            for (LintReport.Suppressed one : report.suppressed()) {
                Map<String, @Nullable Object> result = result(report, one.finding(), rules);
                result.put("suppressions", List.of(object("kind", "inSource", "justification", one.reason())));
                results.add(result);
            }
        }
        Map<String, @Nullable Object> driver = object(
                "name",
                "Portolan",
                "rules",
                rules.stream().map(SarifReport::rule).toList());
        Map<String, @Nullable Object> run =
                object("tool", object("driver", driver), "columnKind", "utf16CodeUnits", "results", results);
        new JsonWriter(out).write(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, @Nullable Object> rule(String id) {
        Map<String, @Nullable Object> json = object("id", id);
        Optional<Rule> rule = Rules.find(id);
        if (rule.isPresent()) {
            RuleInfo info = rule.get().info();
            json.put("shortDescription", object("text", info.summary()));
            json.put("defaultConfiguration", object("level", level(info.severity())));
            json.put(
                    "properties",
                    object(
                            "tags",
                            info.tags().stream().map(tag -> tag.id()).sorted().toList()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> result(LintReport report, Finding finding, List<String> rules) {
        String hint = finding.hint() == null ? "" : ". Hint: " + finding.hint();
        Map<String, @Nullable Object> location = location(report, finding.place());
        ObjectId id = finding.object();
        if (id != null) {
            String name = id + (finding.field().isEmpty() ? "" : " " + finding.field());
            location.put("logicalLocations", List.of(object("fullyQualifiedName", name, "kind", "resource")));
        }
        Map<String, @Nullable Object> result = object(
                "ruleId", finding.rule(),
                "ruleIndex", rules.indexOf(finding.rule()),
                "level", level(finding.severity()),
                "message", object("text", finding.message() + hint),
                "locations", List.of(location));
        List<Object> related = new ArrayList<>();
        for (Related other : finding.related()) {
            // A rendered line is in no file that a viewer could open.
            if (other.role() != Related.Role.RENDERED) {
                Map<String, @Nullable Object> entry = location(report, other.place());
                entry.put("id", related.size() + 1);
                entry.put("message", object("text", other.message()));
                related.add(entry);
            }
        }
        if (!related.isEmpty()) {
            result.put("relatedLocations", related);
        }
        result.put("partialFingerprints", object("portolan/v1", finding.fingerprint()));
        return result;
    }

    private static Map<String, @Nullable Object> location(LintReport report, Place place) {
        Map<String, @Nullable Object> region = object("startLine", place.line(), "startColumn", place.column());
        region.put("endLine", place.endLine());
        region.put("endColumn", place.endColumn());
        return object(
                "physicalLocation",
                object("artifactLocation", object("uri", uri(report.reach(place.file()))), "region", region));
    }

    /** Blanks and the like may not stand in a URI. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static Map<String, @Nullable Object> object(Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
