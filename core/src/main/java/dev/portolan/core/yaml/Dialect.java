package dev.portolan.core.yaml;

/** The two writers that Helm has. */
enum Dialect {
    /** {@code toYaml}: go-yaml v2 behind JSON; sequences in mappings are not indented, long scalars are folded. */
    HELM(80),

    /** {@code toYamlPretty}: go-yaml v3; sequences in mappings are indented, nothing is folded. */
    PRETTY(Integer.MAX_VALUE);

    private final int width;

    Dialect(int width) {
        this.width = width;
    }

    /** The column after which scalars are folded. */
    int width() {
        return width;
    }
}
