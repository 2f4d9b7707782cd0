package dev.portolan.core.compose;

/**
 * A Compose file as read. Immutable.
 *
 * @param file the path that messages show
 */
public record ComposeFile(String file) {}
