package dev.portolan.lint.rules.storage;

import dev.portolan.lint.rule.Container;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.PodTemplate;
import java.util.ArrayList;
import java.util.List;

/** How the containers of a pod mount a volume. */
final class HostMounts {
    private HostMounts() {}

    /** The mounts of a volume in all containers. */
    static List<Node> of(PodTemplate pod, Node volume) {
        List<Node> mounts = new ArrayList<>();
        for (Container container : pod.containers()) {
            for (Node mount : container.at("volumeMounts").items()) {
                if (mount.get("name").is(volume.get("name").text())) {
                    mounts.add(mount);
                }
            }
        }
        return mounts;
    }

    /** Whether no container can write to a volume. */
    static boolean isReadOnly(PodTemplate pod, Node volume) {
        return of(pod, volume).stream().allMatch(mount -> mount.get("readOnly").isTrue());
    }
}
