package dev.portolan.lint;

import dev.portolan.core.problem.Location;
import dev.portolan.core.render.OutputOrigin;
import dev.portolan.core.render.OutputOrigins;
import dev.portolan.core.render.Segment;
import dev.portolan.core.values.ValueOrigins;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Precision;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.ValueOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The origins of a rendered file, as findings show them. */
final class RenderedOrigins implements Source.Origins {
    private final OutputOrigins origins;
    private final ValueOrigins values;

    RenderedOrigins(OutputOrigins origins, ValueOrigins values) {
        this.origins = origins;
        this.values = values;
    }

    @Override
    public Origin at(int start, int end) {
        OutputOrigin origin = origins.at(start, end);
        List<Place> chain = new ArrayList<>();
        for (Location call : origin.chain()) {
            chain.add(0, Place.of(call, 0));
        }
        return new Origin(
                Place.of(origin.template(), origin.span().start(), origin.span().end()),
                chain,
                origins(origin.values()),
                origins(origin.guards()),
                origin.precision() == Segment.Precision.EXACT ? Precision.EXACT : Precision.WIDENED);
    }

    private List<ValueOrigin> origins(Set<String> paths) {
        return paths.stream().map(path -> ValueOrigin.of(path, values)).toList();
    }
}
