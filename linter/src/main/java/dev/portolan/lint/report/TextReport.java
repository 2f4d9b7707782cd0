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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for people: each finding with its line, a caret and a hint, and a sum at the end. */
public final class TextReport implements ReportFormat {
    /** Without colours. */
    public static final TextReport PLAIN = new TextReport(Paint.NONE);

    /** With colours, for a terminal. */
    public static final TextReport COLOURED = new TextReport(Paint.ANSI);

    private static final int MAX_SNIPPET = 160;

    private static final char HIDDEN = '•';
    private static final Pattern ALL = Pattern.compile("\\S+");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|`[^`]*`");

    private final Paint paint;

    private TextReport(Paint paint) {
        this.paint = paint;
    }

    /** How to emphasise. */
    private enum Paint {
        NONE,
        ANSI;

        String apply(String code, String text) {
            return this == NONE ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
        }
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void write(List<LintReport> reports, Appendable out) throws IOException {
        for (LintReport report : reports) {
            for (Finding finding : report.findings()) {
                write(report, finding, out);
            }
            out.append(sum(report)).append('\n');
        }
    }

    private void write(LintReport report, Finding finding, Appendable out) throws IOException {
        Place place = finding.place();
        out.append(paint.apply(code(finding.severity()), finding.severity().id() + "[" + finding.rule() + "]"))
                .append(' ')
                .append(paint.apply("1", finding.message()))
                .append('\n');
        String near = finding.precision() == Precision.EXACT ? "" : " (near)";
        out.append("  --> " + report.reach(place.file()) + ":" + place.line() + ":" + place.column() + near + "\n");
        snippet(report, place, out);
        ObjectId object = finding.object();
        if (object != null) {
            out.append("  object  " + object + (finding.field().isEmpty() ? "" : ", " + finding.field()) + "\n");
        }
        for (Related related : finding.related()) {
            if (related.role() != Related.Role.RENDERED) {
                Place other = related.place();
                out.append("  also    " + related.message() + ": " + report.reach(other.file()) + ":" + other.line()
                        + "\n");
            }
        }
        if (!finding.scenarios().isEmpty()
                && finding.scenarios().size() < report.scenarios().size()) {
            out.append("  only    with " + String.join(", ", finding.scenarios()) + "\n");
        }
        if (finding.hint() != null) {
            out.append("  " + paint.apply("36", "hint") + "    " + finding.hint() + "\n");
        }
        out.append('\n');
    }

    private void snippet(LintReport report, Place place, Appendable out) throws IOException {
        Optional<String> line = report.line(place.file(), place.line());
        if (line.isEmpty() || line.get().isBlank()) {
            return;
        }
        String text = hidden(report, place, line.get());
        int from = place.column() - 1;
        int to = place.endLine() == place.line() ? place.endColumn() - 1 : text.length();
        if (text.length() > MAX_SNIPPET) {
            int cut = Math.max(0, Math.min(from - MAX_SNIPPET / 4, text.length() - MAX_SNIPPET));
            text = text.substring(cut, Math.min(text.length(), cut + MAX_SNIPPET));
            from -= cut;
            to -= cut;
        }
        from = Math.max(0, Math.min(from, text.length()));
        to = Math.max(from + 1, Math.min(to, text.length()));
        String gutter = " ".repeat(String.valueOf(place.line()).length());
        out.append("  " + place.line() + " | " + text.replace('\t', ' ') + "\n");
        out.append("  " + gutter + " | " + " ".repeat(from) + paint.apply("31", "^".repeat(to - from)) + "\n");
    }

    /** The line without the credentials that this or another finding points to. */
    private static String hidden(LintReport report, Place place, String line) {
        StringBuilder text = new StringBuilder(line);
        for (Finding finding : report.findings()) {
            Place secret = finding.place();
            if (finding.confidential()
                    && secret.file().equals(place.file())
                    && secret.line() <= place.line()
                    && place.line() <= secret.endLine()) {
                int from = secret.line() == place.line() ? secret.column() - 1 : 0;
                int to = secret.endLine() == place.line() ? secret.endColumn() - 1 : line.length();
                hide(text, from, Math.min(to, line.length()));
            }
        }
        return text.toString();
    }

    /** Hides a stretch; of an action only the strings in it, since its other words are no secret. */
    private static void hide(StringBuilder text, int from, int to) {
        String stretch = from < to ? text.substring(from, to) : "";
        boolean action = stretch.contains("{{");
        Matcher part = (action ? LITERAL : ALL).matcher(stretch);
        while (part.find()) {
            int start = from + part.start() + (action ? 1 : 0);
            int end = from + part.end() - (action ? 1 : 0);
            for (int i = start; i < end; i++) {
                text.setCharAt(i, HIDDEN);
            }
        }
    }

    private static String code(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;34";
        };
    }

    private static String sum(LintReport report) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0) {
                String noun = severity == Severity.INFO ? "" : count == 1 ? "" : "s";
                counts.add(count + " " + severity.id() + noun);
            }
        }
        if (!report.suppressed().isEmpty()) {
            counts.add(report.suppressed().size() + " suppressed");
        }
        String found = counts.isEmpty() ? "nothing found" : String.join(", ", counts);
        return report.chart() + ": " + found + " in " + String.join(", ", report.scenarios());
    }
}
