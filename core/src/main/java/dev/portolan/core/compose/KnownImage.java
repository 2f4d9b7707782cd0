package dev.portolan.core.compose;

import dev.portolan.core.author.resource.ImageReference;
import dev.portolan.core.author.resource.Resources;
import java.util.Map;

/**
 * What the import knows of an image beyond the Compose file: who it runs as, where it writes, how it says that it is well.
 *
 * @param healthPath the HTTP path that answers when it is ready, or empty
 * @param user the user that the image is made for
 * @param group that user's group
 * @param directories what it writes to beside /tmp, by the name of the volume
 * @param resources what it needs
 * @param startSeconds how long it may take to start
 */
record KnownImage(
        String healthPath,
        long user,
        long group,
        Map<String, String> directories,
        Resources resources,
        int startSeconds) {
    /** What holds for an image that nothing is known of. */
    static final KnownImage ANY = new KnownImage(
            "", 1000, 1000, Map.of(), Resources.requests("100m", "128Mi").limit("memory", "512Mi"), 0);

    /** By repository, without the registry. */
    private static final Map<String, KnownImage> TABLE = Map.of(
            "kibana/kibana",
            new KnownImage(
                    "/api/status",
                    1000,
                    1000,
                    Map.of("data", "/usr/share/kibana/data"),
                    Resources.requests("250m", "1Gi").limit("memory", "2Gi"),
                    300),
            "grafana/grafana",
            new KnownImage(
                    "/api/health",
                    472,
                    472,
                    Map.of("data", "/var/lib/grafana"),
                    Resources.requests("100m", "128Mi").limit("memory", "512Mi"),
                    60),
            "nginxinc/nginx-unprivileged",
            new KnownImage(
                    "/", 101, 101, Map.of(), Resources.requests("50m", "32Mi").limit("memory", "64Mi"), 0));

    /** Other names under which the same images are published. */
    private static final Map<String, String> ALIASES = Map.of("library/kibana", "kibana/kibana");

    static KnownImage of(ImageReference image) {
        String repository = image.repository();
        return TABLE.getOrDefault(ALIASES.getOrDefault(repository, repository), ANY);
    }
}
