package dev.portolan.lint.rules.packaging;

import dev.portolan.lint.rule.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a YAML tree says, however it is written. Stateless. */
final class Content {
    private Content() {}

    /**
     * Maps by name, lists and texts; equal for trees that mean the same. What is empty, null or false counts as absent, as
     * it does where Go writes such a tree anew.
     */
    static Object of(Node node) {
        if (node.isMapping()) {
            Map<String, Object> map = new TreeMap<>();
            for (Node field : node.fields()) {
                Object content = of(field);
                if (!isEmpty(content)) {
                    map.put(field.key(), content);
                }
            }
            return map;
        } else if (node.isSequence()) {
            List<Object> list = new ArrayList<>();
            node.items().forEach(item -> list.add(of(item)));
            return list;
        }
        return node.isFalse() ? "" : node.text();
    }

    static boolean isEmpty(Object content) {
        return content.equals("") || content.equals(Map.of()) || content.equals(List.of());
    }
}
