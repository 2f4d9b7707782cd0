package dev.portolan.lint.rule;

import java.util.List;

/**
 * Where a stretch of rendered text comes from.
 *
 * @param place the template text that printed it
 * @param chain the include and tpl calls that led there, innermost first
 * @param values the values that were printed, in order
 * @param guards the values that the conditions and loops around it read
 * @param precision whether the place printed exactly this stretch
 */
public record Origin(
        Place place, List<Place> chain, List<ValueOrigin> values, List<ValueOrigin> guards, Precision precision) {
    public Origin {
        chain = List.copyOf(chain);
        values = List.copyOf(values);
        guards = List.copyOf(guards);
    }

    /** Text that stands in the file itself. */
    public static Origin of(Place place) {
        return new Origin(place, List.of(), List.of(), List.of(), Precision.EXACT);
    }
}
