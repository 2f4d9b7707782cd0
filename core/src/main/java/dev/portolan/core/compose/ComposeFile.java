package dev.portolan.core.compose;

import java.nio.file.Path;
import java.util.List;

/**
 * A Compose file as read, with the place of everything in it. Immutable.
 *
 * @param file the path that messages show
 * @param name the project's name, or empty
 * @param directory the directory that the file lies in
 * @param services the services in their order
 * @param others keys of the top level that are known but say nothing a chart takes over
 */
public record ComposeFile(
        String file, String name, Path directory, List<ComposeService> services, List<ComposeService.Other> others) {
    public ComposeFile {
        services = List.copyOf(services);
        others = List.copyOf(others);
    }
}
