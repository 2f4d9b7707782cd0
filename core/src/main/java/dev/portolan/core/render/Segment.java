package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.gotemplate.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Where a part of a rendered text comes from. Immutable.
 *
 * @param output the part, in UTF-16 offsets of the rendered text
 * @param template the name of the source that the part was written by
 * @param span the text or action in that source
 * @param chain the calls of {@code include}, {@code template} and {@code tpl} that led there, the outermost first
 * @param values the paths of the values that went into the part, such as {@code image.tag}; relative to the values of the
 *     outermost chart
 * @param guards the paths of the values in the conditions around it
 * @param precision whether the part is exactly what these values gave
 */
public record Segment(
        Span output,
        String template,
        Span span,
        List<Location> chain,
        Set<String> values,
        Set<String> guards,
        Precision precision) {
    public Segment {
        chain = List.copyOf(chain);
        values = Set.copyOf(values);
        guards = Set.copyOf(guards);
    }

    /** How sure the origin is. */
    public enum Precision {
        /** The template wrote exactly this part. */
        EXACT,
        /** The part went through functions that change text, so it may depend on less than is said. */
        WIDENED
    }
}
