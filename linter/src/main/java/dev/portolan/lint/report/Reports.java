package dev.portolan.lint.report;

import java.util.List;
import java.util.Optional;

/** All report formats. */
public final class Reports {
    /** One line each. */
    public static final List<ReportFormat> ALL = List.of(TextReport.PLAIN, new JsonReport(), new SarifReport());

    private Reports() {}

    /** The format of this name. */
    public static Optional<ReportFormat> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
