package dev.portolan.core.render;

import java.util.List;

/**
 * What a template wrote. Immutable.
 *
 * @param path the template, such as {@code web/templates/service.yaml}
 * @param text what it wrote
 * @param segments where the text comes from, in order and without gaps; empty unless the render was asked for provenance
 */
public record RenderedFile(String path, String text, List<Segment> segments) {
    public RenderedFile {
        segments = List.copyOf(segments);
    }
}
