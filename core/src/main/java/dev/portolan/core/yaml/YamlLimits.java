package dev.portolan.core.yaml;

/** What the reader and the writers refuse, so that no input can exhaust a thread's stack. */
final class YamlLimits {
    /** How deep collections may be nested, aliases expanded. Helm allows 10,000. */
    static final int MAX_DEPTH = 1000;

    private YamlLimits() {}
}
