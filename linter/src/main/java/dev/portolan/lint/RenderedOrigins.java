package dev.portolan.lint;

import dev.portolan.core.problem.Location;
import dev.portolan.core.render.RenderedFile;
import dev.portolan.core.render.Segment;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Origin;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Precision;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.rule.ValueOrigin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The origins of a rendered file, from the segments that the renderer kept. */
final class RenderedOrigins implements Source.Origins {
    private final RenderedFile file;
    private final List<Segment> segments;
    private final ChartPaths paths;
    private final ValuePlaces values;

    RenderedOrigins(RenderedFile file, ChartPaths paths, ValuePlaces values) {
        this.file = file;
        this.segments = file.segments();
        this.paths = paths;
        this.values = values;
    }

    @Override
    public Origin at(int start, int end) {
        List<Segment> touched = touched(start, Math.max(start + 1, end));
        if (touched.isEmpty()) {
            Place place = Place.startOf(paths.path(file.path()));
            return new Origin(place, List.of(), List.of(), List.of(), Precision.WIDENED);
        }
        Segment first = touched.get(0);
        Segment shown = first;
        Set<String> read = new LinkedHashSet<>();
        Set<String> guards = new LinkedHashSet<>();
        boolean exact = true;
        for (Segment segment : touched) {
            read.addAll(segment.values());
            guards.addAll(segment.guards());
            exact &= segment.precision() == Segment.Precision.EXACT
                    && segment.template().equals(first.template());
            if (shown.values().isEmpty() && !segment.values().isEmpty()) {
                shown = segment;
            }
        }
        List<Place> chain = new ArrayList<>();
        for (int i = shown.chain().size() - 1; i >= 0; i--) {
            Location call = shown.chain().get(i);
            int line = Math.max(1, call.line());
            int column = Math.max(1, call.column());
            chain.add(new Place(paths.path(call.file()), line, column, line, column));
        }
        return new Origin(
                place(shown, start, end),
                chain,
                origins(read),
                origins(guards),
                exact ? Precision.EXACT : Precision.WIDENED);
    }

    private List<ValueOrigin> origins(Set<String> read) {
        return read.stream().map(values::find).toList();
    }

    /** The stretch of the template; of text that was copied, only the part in question. */
    private Place place(Segment segment, int start, int end) {
        SourceText template = paths.template(segment.template());
        if (template == null) {
            return Place.startOf(paths.path(segment.template()));
        }
        int from = segment.span().start();
        int to = segment.span().end();
        boolean copied = segment.span().length() == segment.output().length()
                && template.content()
                        .regionMatches(
                                from,
                                file.text(),
                                segment.output().start(),
                                segment.output().length());
        if (copied) {
            int shift = from - segment.output().start();
            int partStart = Math.max(start, segment.output().start());
            int partEnd = Math.min(Math.max(start, end), segment.output().end());
            from = partStart + shift;
            to = Math.max(from, partEnd + shift);
        }
        return Place.of(template, from, to);
    }

    /** The segments that overlap the stretch, found by halving. */
    private List<Segment> touched(int start, int end) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).output().end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Segment> found = new ArrayList<>(2);
        for (int i = low; i < segments.size() && segments.get(i).output().start() < end; i++) {
            if (segments.get(i).output().length() > 0) {
                found.add(segments.get(i));
            }
        }
        return found;
    }
}
