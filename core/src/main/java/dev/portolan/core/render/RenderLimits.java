package dev.portolan.core.render;

import dev.portolan.gotemplate.exec.RunLimits;

/**
 * Bounds of a render. Immutable.
 *
 * @param run bounds of running the templates: include depth, nesting, output size, work
 * @param templateSize the most characters that a template may have
 */
public record RenderLimits(RunLimits run, int templateSize) {
    /** The standard bounds of a run, and 16 Mi characters per template. */
    public static RenderLimits standard() {
        return new RenderLimits(RunLimits.standard(), 1 << 24);
    }
}
