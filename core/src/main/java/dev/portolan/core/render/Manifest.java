package dev.portolan.core.render;

import java.util.Map;

/**
 * A document of a rendered file. Immutable.
 *
 * @param path the template that wrote it, such as {@code web/templates/service.yaml}
 * @param content the text of the document, without separators and blanks around it
 * @param start where {@code content} starts in the rendered file, as a UTF-16 offset
 * @param apiVersion its {@code apiVersion}, empty if it has none
 * @param kind its {@code kind}, empty if it has none
 * @param name its {@code metadata.name}, empty if it has none
 * @param annotations its {@code metadata.annotations}
 */
public record Manifest(
        String path,
        String content,
        int start,
        String apiVersion,
        String kind,
        String name,
        Map<String, String> annotations) {}
