package dev.portolan.core.author;

import java.util.List;
import java.util.Map;

/** Writes values.yaml: each value under a comment that says what it is for. */
final class ValuesWriter {
    /** Where comments are broken. */
    private static final int WIDTH = 100;

    private final Map<ValuePath, Group> groups;
    private final StringBuilder out = new StringBuilder();

    private ValuesWriter(Map<ValuePath, Group> groups) {
        this.groups = groups;
    }

    static String write(String chart, List<Value> values, Map<ValuePath, Group> groups) {
        ValuesWriter writer = new ValuesWriter(groups);
        writer.comment("Default values of " + chart + ".", 0);
        for (var child : ValueTree.of(values).children().entrySet()) {
            writer.out.append('\n');
            writer.child(child.getKey(), child.getValue(), 0);
        }
        return writer.out.toString();
    }

    private void child(String key, Object child, int indent) {
        if (child instanceof Value value) {
            comment(value.description(), indent);
            entry(key, value.byDefault(), indent);
            return;
        }
        ValueTree level = (ValueTree) child;
        Group group = groups.get(level.path());
        comment(group == null ? "" : group.description(), indent);
        out.append(" ".repeat(indent)).append(YamlScalar.of(key)).append(":\n");
        level.children().forEach((name, inner) -> child(name, inner, indent + 2));
    }

    private void entry(String key, Object value, int indent) {
        out.append(" ".repeat(indent)).append(YamlScalar.of(key)).append(':');
        value(value, indent);
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            map.forEach((key, inner) -> entry((String) key, inner, indent + 2));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            list.forEach(element -> element(element, indent + 2));
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void element(Object element, int indent) {
        out.append(" ".repeat(indent)).append('-');
        if (element instanceof Map<?, ?> map && !map.isEmpty()) {
            // The first entry stands on the line of the dash.
            int start = out.length();
            map.forEach((key, inner) -> entry((String) key, inner, indent + 2));
            out.replace(start, start + indent + 2, " ");
        } else {
            value(element, indent);
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Map) {
            return "{}";
        } else if (value instanceof List) {
            return "[]";
        }
        return value instanceof String text ? YamlScalar.of(text) : value.toString();
    }

    private void comment(String text, int indent) {
        for (String paragraph : text.lines().toList()) {
            StringBuilder line = new StringBuilder(" ".repeat(indent)).append('#');
            int start = line.length();
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() + 1 + word.length() > WIDTH && line.length() > start) {
                    out.append(line).append('\n');
                    line.setLength(start);
                }
                line.append(' ').append(word);
            }
            out.append(line).append('\n');
        }
    }
}
