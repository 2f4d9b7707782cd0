package dev.portolan.core.author;

/** The chart that {@code create} writes: a web server to be replaced by one's own image. */
public final class Starter {
    private Starter() {}

    /**
     * The starter chart under {@code name}.
     *
     * @throws BuildException if {@code name} cannot name a chart
     */
    public static AuthoredChart chart(String name) {
        if (name.isEmpty()) {
            throw new BuildException(java.util.List.of());
        }
        return new AuthoredChart(name, "0.1.0", java.util.Map.of());
    }
}
