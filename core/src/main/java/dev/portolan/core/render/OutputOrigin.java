package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a stretch of rendered text comes from. Immutable.
 *
 * @param template the template that wrote it, under its file's path
 * @param span the text or action in it; empty at the start if nothing more is known
 * @param chain the calls of {@code include}, {@code template} and {@code tpl} that led there, the outermost first
 * @param values the paths of the values that went into it
 * @param guards the paths of the values in the conditions around it
 * @param precision whether the span wrote exactly this stretch
 */
public record OutputOrigin(
        SourceText template,
        Span span,
        List<Location> chain,
        Set<String> values,
        Set<String> guards,
        Segment.Precision precision) {
    public OutputOrigin {
        chain = List.copyOf(chain);
        values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        guards = Collections.unmodifiableSet(new LinkedHashSet<>(guards));
    }

    /** Where the span starts. */
    public Location location() {
        return Location.of(template, span.start());
    }
}
