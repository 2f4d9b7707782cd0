package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The origins of a rendered file, from the segments that the renderer kept. Immutable and safe for use by many threads. */
public final class OutputOrigins {
    private final RenderedFile file;
    private final TemplatePaths paths;

    private OutputOrigins(RenderedFile file, TemplatePaths paths) {
        this.file = file;
        this.paths = paths;
    }

    /** The origins of {@code file}, which was rendered with {@link RenderRequest.Provenance#ON}. */
    public static OutputOrigins of(RenderedFile file, TemplatePaths paths) {
        return new OutputOrigins(file, paths);
    }

    /**
     * Where the text between two offsets of the file comes from. Of a stretch that several templates or actions wrote, the
     * first that printed a value is shown, and the values of all are named.
     */
    public OutputOrigin at(int start, int end) {
        List<Segment> touched = touched(start, Math.max(start + 1, end));
        if (touched.isEmpty()) {
            return new OutputOrigin(
                    template(file.path()), Span.at(0), List.of(), Set.of(), Set.of(), Segment.Precision.WIDENED);
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
        List<Location> chain = shown.chain().stream().map(paths::place).toList();
        SourceText template = template(shown.template());
        return new OutputOrigin(
                template,
                paths.template(shown.template()).isPresent() ? part(shown, template, start, end) : Span.at(0),
                chain,
                read,
                guards,
                exact ? Segment.Precision.EXACT : Segment.Precision.WIDENED);
    }

    private SourceText template(String name) {
        return paths.template(name).orElseGet(() -> SourceText.of(paths.path(name), ""));
    }

    /** The stretch of the template; of text that was copied, only the part in question. */
    private Span part(Segment segment, SourceText template, int start, int end) {
        Span span = segment.span();
        Span output = segment.output();
        boolean copied = span.length() == output.length()
                && template.content().regionMatches(span.start(), file.text(), output.start(), output.length());
        if (!copied) {
            return span;
        }
        int shift = span.start() - output.start();
        int from = Math.max(start, output.start()) + shift;
        int to = Math.min(Math.max(start, end), output.end()) + shift;
        return new Span(from, Math.max(from, to));
    }

    /** The segments that overlap the stretch, found by halving. */
    private List<Segment> touched(int start, int end) {
        List<Segment> segments = file.segments();
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
