package dev.portolan.lint.report;

import dev.portolan.lint.LintReport;
import java.io.IOException;
import java.util.List;

/** A way to write reports. Implementations hold no state and are safe for use by many threads. */
public interface ReportFormat {
    /** The name that users choose it by, such as {@code sarif}. */
    String name();

    /**
     * Writes the reports of one run.
     *
     * @throws IOException if {@code out} does
     */
    void write(List<LintReport> reports, Appendable out) throws IOException;
}
