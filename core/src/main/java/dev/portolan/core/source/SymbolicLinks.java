package dev.portolan.core.source;

/** Which symbolic links of a chart directory are followed. A link that is not to be followed is an error. */
public enum SymbolicLinks {
    /** Only those that stay in the chart's directory. */
    WITHIN_CHART,

    /**
     * Those that stay in the repository that the chart lies in: the nearest folder above it with a {@code .git}, or
     * without one at most three folders up, below the user's home. Repositories share licences and library charts in
     * this way, and a chart that somebody else wrote cannot take in the machine's own files.
     */
    WITHIN_REPOSITORY,

    /** All, as Helm does. */
    ANYWHERE
}
