package dev.portolan.core.yaml;

import dev.portolan.gotemplate.text.Span;

/**
 * A comment of a YAML text.
 *
 * @param span its place, from the number sign to the end of the line
 * @param text what follows the number sign
 */
public record YamlComment(Span span, String text) {}
