package dev.portolan.lint.schema;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a chart's values.schema.json says about a value: all schemas that may apply to it, those behind references and
 * alternatives included. Immutable and safe for use by many threads.
 */
public final class DeclaredValues {
    private static final int MAX_PARTS = 1000;
    private static final List<String> ALL = List.of("allOf", "anyOf", "oneOf", "if", "then", "else");
    private static final List<String> BINDING = List.of("allOf");

    private final Node root;
    private final List<Node> parts;
    private final List<Node> binding;
    private final boolean complete;

    private DeclaredValues(Node root, List<Node> schemas) {
        this.root = root;
        List<Node> all = new ArrayList<>();
        List<Node> certain = new ArrayList<>();
        boolean known = true;
        for (Node schema : schemas) {
            known &= collect(schema, ALL, all);
            collect(schema, BINDING, certain);
        }
        this.parts = List.copyOf(all);
        this.binding = List.copyOf(certain);
        this.complete = known;
    }

    /** What the schema of {@code chart} says about its values as a whole. */
    public static DeclaredValues of(ChartTree chart) {
        Node schema = chart.schema();
        return new DeclaredValues(schema, schema.isMapping() ? List.of(schema) : List.of());
    }

    /** Adds a schema and those that apply with it through these keywords; whether all of them are known. */
    private boolean collect(Node schema, List<String> keywords, List<Node> into) {
        if (!schema.isMapping() || into.contains(schema) || into.size() > MAX_PARTS) {
            return true;
        }
        into.add(schema);
        boolean known = true;
        Node reference = schema.get("$ref");
        if (reference.isString()) {
            Node target = resolve(reference.text());
            known = !target.isAbsent();
            known &= collect(target, keywords, into);
        }
        for (String keyword : keywords) {
            Node below = schema.get(keyword);
            known &= collect(below, keywords, into);
            for (Node one : below.items()) {
                known &= collect(one, keywords, into);
            }
        }
        return known;
    }

    private Node resolve(String reference) {
        Node target = root;
        if (!reference.equals("#") && !reference.startsWith("#/")) {
            return Node.absent(root.source());
        }
        for (String step : reference.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            target = step.isEmpty() ? target : target.isSequence() ? target.item(index(name)) : target.get(name);
        }
        return target;
    }

    private static int index(String name) {
        return name.matches("[0-9]{1,6}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    /** The schemas that apply in any case, which leaves alternatives out. */
    public List<Node> binding() {
        return binding;
    }

    /** Whether the schema says anything about the value. */
    public boolean isDeclared() {
        return !parts.isEmpty();
    }

    /** Whether all that applies is known; a reference that leads out of the file is not followed. */
    public boolean isComplete() {
        return complete;
    }

    /** The names of the members that have a description of their own. */
    public Set<String> members() {
        Set<String> members = new LinkedHashSet<>();
        for (Node part : parts) {
            part.get("properties").fields().forEach(member -> members.add(member.key()));
        }
        return members;
    }

    /** Whether a member is mentioned: by its name, by a pattern, or by what is said about all others. */
    public boolean mentions(String member) {
        return parts.stream()
                .anyMatch(part -> names(part, member)
                        || !part.get("additionalProperties").isAbsent()
                        || !part.get("unevaluatedProperties").isAbsent());
    }

    /** What is said about a member; undeclared if nothing is. */
    public DeclaredValues member(String name) {
        List<Node> found = new ArrayList<>();
        for (Node part : parts) {
            found.add(part.get("properties").get(name));
            for (Node pattern : part.get("patternProperties").fields()) {
                if (finds(pattern.key(), name)) {
                    found.add(pattern);
                }
            }
            if (!names(part, name)) {
                found.add(part.get("additionalProperties"));
                found.add(part.get("unevaluatedProperties"));
            }
        }
        return new DeclaredValues(root, found);
    }

    /** What is said about the entries of a list. */
    public DeclaredValues entry() {
        List<Node> found = new ArrayList<>();
        for (Node part : parts) {
            for (String keyword : List.of("items", "prefixItems", "additionalItems", "contains")) {
                Node items = part.get(keyword);
                found.add(items);
                found.addAll(items.items());
            }
        }
        return new DeclaredValues(root, found);
    }

    /** Whether a schema names a member in its properties or by a pattern. */
    public static boolean names(Node schema, String member) {
        return !schema.get("properties").get(member).isAbsent()
                || schema.get("patternProperties").fields().stream().anyMatch(pattern -> finds(pattern.key(), member));
    }

    private static boolean finds(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
