package dev.portolan.lint.rule;

/**
 * Why a text is no YAML.
 *
 * @param message what is wrong with it
 * @param place where
 */
public record YamlError(String message, Place place) {}
