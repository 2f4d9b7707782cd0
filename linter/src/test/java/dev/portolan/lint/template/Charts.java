package dev.portolan.lint.template;

import dev.portolan.lint.rule.ChartTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Small charts for tests. */
final class Charts {
    private Charts() {}

    /** A chart named demo of these paths and texts, in turn. */
    static ChartTree of(String... pathsAndTexts) {
        Map<String, byte[]> files = new HashMap<>();
        put(files, "Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.0.0\n");
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            put(files, pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return ChartTree.of(files);
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
