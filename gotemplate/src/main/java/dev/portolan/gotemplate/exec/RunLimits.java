package dev.portolan.gotemplate.exec;

/**
 * Bounds of one run. Immutable.
 *
 * @param includes how often one name may be included within itself; Helm's is 1,000
 * @param nesting how deep templates and control structures may nest at run time, over all templates
 * @param output how many characters all templates of the run may write
 * @param work how many loop rounds, function calls and elements the run may take
 */
public record RunLimits(int includes, int nesting, long output, long work) {
    public RunLimits {
        if (includes < 0 || nesting < 1 || output < 0 || work < 0) {
            throw new IllegalArgumentException("a limit is negative");
        }
    }

    /** 1,000 includes of one name, 100,000 levels, 256 Mi characters, 10⁹ units of work. */
    public static RunLimits standard() {
        return new RunLimits(1000, 100_000, 1L << 28, 1_000_000_000L);
    }
}
