package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.core.chart.ChartFile;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoJsonException;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.regex.GoRegex;
import dev.portolan.gotemplate.regex.RegexException;
import dev.portolan.gotemplate.text.SourceText;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A values.schema.json with its references resolved and its expressions compiled. Everything that can be reached is
 * checked when it is made. Immutable afterwards and safe for use by many threads.
 */
final class SchemaDocument {
    static final String URL = "file:///values.schema.json";

    private static final int LATEST = 2020;
    private static final String PATTERN = "schema-pattern";
    private static final String NO_REGEX = " is not valid regex: error parsing regexp: ";
    private static final String REMOTE = "schema-remote";
    private static final List<String> SINGLE = List.of(
            "not",
            "additionalItems",
            "additionalProperties",
            "contains",
            "propertyNames",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final List<String> MAPS =
            List.of("properties", "patternProperties", "dependentSchemas", "dependencies");

    private final Object root;
    private final String url;
    private final String shown;
    private final boolean metaschema;
    private final Map<String, Resource> resources = new HashMap<>();
    private final IdentityHashMap<Object, Resource> resourceOf = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Map<String, Object>> references = new IdentityHashMap<>();
    private final Map<String, GoRegex> patterns = new HashMap<>();
    private final List<ValuesException> faults = new ArrayList<>();
    private final SourceText text;
    private @Nullable SchemaPlaces places;

    /** A schema with an address of its own: the document, or a part of it with {@code $id}. */
    static final class Resource {
        private final String url;
        private final Object root;
        private final int draft;
        private final Map<String, Object> anchors = new HashMap<>();
        private final Map<String, Object> dynamicAnchors = new HashMap<>();

        Resource(String url, Object root, int draft) {
            this.url = url;
            this.root = root;
            this.draft = draft;
        }

        /** 4, 6, 7, 2019 or 2020. */
        int draft() {
            return draft;
        }

        @Nullable
        Object dynamicAnchor(String name) {
            return dynamicAnchors.get(name);
        }

        boolean isRecursive() {
            Map<String, @Nullable Object> schema = table(root);
            return schema != null && Boolean.TRUE.equals(schema.get("$recursiveAnchor"));
        }

        Object root() {
            return root;
        }
    }

    /**
     * Reads a schema.
     *
     * @param shown what messages call it
     * @throws ValuesException if it is no JSON or no schema
     */
    SchemaDocument(ChartFile file, String shown) {
        this.shown = shown;
        this.text = SourceText.of(shown, file.text());
        this.metaschema = false;
        this.url = URL;
        Object read;
        try {
            read = GoJson.read(file.text());
        } catch (GoJsonException e) {
            String reason = String.valueOf(e.getMessage()).replace("unexpected end of JSON input", "unexpected EOF");
            int offset = Math.min(Math.max(e.offset(), 0), file.text().length());
            Problem problem = Problem.of("schema-json", "the schema is no JSON: " + e.getMessage());
            throw new ValuesException(problem.at(Location.of(text, offset)), reason);
        }
        root = read == null ? List.of() : read;
        int draft = draft(root, LATEST);
        checkShape(draft);
        add(url, root, draft);
        check();
    }

    private SchemaDocument(String url, Object root) {
        this.shown = url;
        this.text = SourceText.of(url, "");
        this.metaschema = true;
        this.url = url;
        this.root = root;
        add(url, root, draft(root, LATEST));
        check();
    }

    private void add(String address, Object schema, int draft) {
        Resource document = new Resource(address, schema, draft);
        resources.put(address, document);
        index(schema, document);
    }

    /** Whether this describes schemas, so that formats count whatever the draft. */
    boolean isMetaschema() {
        return metaschema;
    }

    private void checkShape(int draft) {
        if (SchemaShape.isSound(root)) {
            return;
        }
        String address = Metaschemas.url(draft);
        List<SchemaFailure> failures = SchemaCheck.check(new SchemaDocument(address, Metaschemas.read(address)), root);
        if (!failures.isEmpty()) {
            throw new ValuesException(
                    SchemaWords.of(failures, List.of(), "JSON Schema").stream()
                            .map(this::problem)
                            .toList(),
                    GoQuote.quote(URL + "#") + " is not valid against metaschema: jsonschema validation failed with '"
                            + address + "#'\n" + ValuesSchema.tree(failures),
                    null);
        }
    }

    /** What a failure of the schema itself means; an expression that is none gets a code of its own. */
    private Problem problem(SchemaWords.Sentence sentence) {
        Location location = places().of(sentence.path());
        SchemaFailure failure = sentence.failure();
        for (SchemaFailure reason = failure; reason != null; reason = first(reason.causes())) {
            int regex = reason.text().indexOf(NO_REGEX);
            if (regex >= 0 && reason.subject().value() instanceof String expression) {
                String why = reason.text().substring(regex + NO_REGEX.length());
                return Problem.of(PATTERN, noRegex(expression, why)).at(location);
            }
        }
        return Problem.of("schema-broken", sentence.text()).at(location);
    }

    private static @Nullable SchemaFailure first(List<SchemaFailure> failures) {
        return failures.isEmpty() ? null : failures.get(0);
    }

    private static String noRegex(String expression, String why) {
        return "the pattern " + expression + " is no regular expression in Go: " + why;
    }

    Object root() {
        return root;
    }

    /** What messages call the file. */
    String shown() {
        return shown;
    }

    /** What is wrong with the references and expressions of the schema, in the order in which Helm finds it. */
    List<ValuesException> faults() {
        return faults;
    }

    /** Whether a fault is that the schema refers to what lies outside of it. */
    static boolean isRemote(ValuesException fault) {
        return fault.problems().get(0).code().equals(REMOTE);
    }

    /** Where the schema asks for what was not met. */
    Location place(SchemaFailure.Subject subject) {
        return places().of(subject.schema(), subject.keyword());
    }

    private synchronized SchemaPlaces places() {
        SchemaPlaces known = places;
        if (known == null) {
            known = new SchemaPlaces(text, root);
            places = known;
        }
        return known;
    }

    /** The resource that holds {@code schema}, one of this document's. */
    Resource resource(Object schema) {
        Resource resource = resourceOf.get(schema);
        return resource == null ? rootResource() : resource;
    }

    private Resource rootResource() {
        Resource document = resources.get(url);
        if (document == null) {
            throw new IllegalStateException("the document is a resource");
        }
        return document;
    }

    /** What the reference {@code keyword} of {@code schema} leads to. */
    Object target(Map<String, @Nullable Object> schema, String keyword) {
        Map<String, Object> targets = references.get(schema);
        Object target = targets == null ? null : targets.get(keyword);
        return target == null ? true : target;
    }

    /** A compiled expression of this document. */
    GoRegex pattern(String expression) {
        GoRegex pattern = patterns.get(expression);
        if (pattern == null) {
            throw new IllegalStateException("not compiled: " + expression);
        }
        return pattern;
    }

    // ---------------------------------------------------------------- addresses

    private void index(@Nullable Object value, Resource outer) {
        Map<String, @Nullable Object> schema = table(value);
        if (schema == null) {
            return;
        }
        Resource resource = outer;
        String id = text(schema, outer.draft == 4 ? "id" : "$id");
        boolean referring = outer.draft < 2019 && schema.get("$ref") instanceof String;
        if (id != null && !referring && value != outer.root) {
            resource = identified(schema, id, outer);
        } else if (id != null && value == root) {
            resource = renamed(schema, id, outer);
        }
        resourceOf.put(schema, resource);
        anchor(schema, resource.anchors, "$anchor");
        anchor(schema, resource.anchors, "$dynamicAnchor");
        anchor(schema, resource.dynamicAnchors, "$dynamicAnchor");
        for (Object child : children(schema, true)) {
            index(child, resource);
        }
    }

    private Resource identified(Map<String, @Nullable Object> schema, String id, Resource outer) {
        int hash = id.indexOf('#');
        if (hash >= 0 && hash < id.length() - 1) {
            outer.anchors.put(id.substring(hash + 1), schema);
        }
        String base = hash < 0 ? id : id.substring(0, hash);
        if (base.isEmpty()) {
            return outer;
        }
        Resource resource = new Resource(resolve(outer.url, base), schema, draft(schema, outer.draft));
        resources.put(resource.url, resource);
        return resource;
    }

    private Resource renamed(Map<String, @Nullable Object> schema, String id, Resource outer) {
        String base = id.indexOf('#') < 0 ? id : id.substring(0, id.indexOf('#'));
        if (base.isEmpty()) {
            return outer;
        }
        Resource resource = new Resource(resolve(url, base), schema, outer.draft);
        resources.put(resource.url, resource);
        resources.put(url, resource);
        return resource;
    }

    private static void anchor(Map<String, @Nullable Object> schema, Map<String, Object> anchors, String keyword) {
        String name = text(schema, keyword);
        if (name != null) {
            anchors.put(name, schema);
        }
    }

    private int draft(Object schema, int otherwise) {
        Map<String, @Nullable Object> table = table(schema);
        String dialect = table == null ? null : text(table, "$schema");
        if (table == null || dialect == null) {
            return otherwise;
        }
        String bare = dialect.replaceFirst("^https?://", "").replaceFirst("#$", "");
        return switch (bare) {
            case "json-schema.org/draft-04/schema" -> 4;
            case "json-schema.org/draft-06/schema" -> 6;
            case "json-schema.org/draft-07/schema" -> 7;
            case "json-schema.org/draft/2019-09/schema" -> 2019;
            case "json-schema.org/draft/2020-12/schema", "json-schema.org/schema" -> LATEST;
            default -> {
                faults.add(remote(dialect, places().of(table, "$schema")));
                yield otherwise;
            }
        };
    }

    private static ValuesException remote(String url, Location location) {
        return new ValuesException(
                Problem.of(REMOTE, "the schema refers to " + url + ", which is not part of the chart")
                        .at(location)
                        .hint("copy what it refers to into the schema's $defs; nothing is fetched while rendering"),
                "failing loading " + GoQuote.quote(url) + ": remote schemas are not fetched");
    }

    private static @Nullable String text(Map<String, @Nullable Object> schema, String keyword) {
        return schema.get(keyword) instanceof String text ? text : null;
    }

    private static String resolve(String base, String reference) {
        try {
            if (base.startsWith("urn:") && reference.isEmpty()) {
                return base;
            }
            String resolved = URI.create(base).resolve(reference).toString();
            return resolved.replaceFirst("^file:/(?!/)", "file:///");
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    // ---------------------------------------------------------------- what can be reached

    /** The schemas right below {@code schema}; with definitions too, or only those that it applies. */
    private static List<Object> children(Map<String, @Nullable Object> schema, boolean definitions) {
        List<Object> children = new ArrayList<>();
        for (String keyword : SINGLE) {
            add(children, schema.get(keyword));
        }
        Object items = schema.get("items");
        addAll(children, items instanceof List ? items : List.of());
        add(children, items);
        for (String keyword : LISTS) {
            addAll(children, schema.get(keyword));
        }
        List<String> maps = new ArrayList<>(MAPS);
        if (definitions) {
            maps.add("definitions");
            maps.add("$defs");
        }
        for (String keyword : maps) {
            Map<String, @Nullable Object> map = table(schema.get(keyword));
            if (map != null) {
                addAll(children, new ArrayList<>(new TreeMap<>(map).values()));
            }
        }
        return children;
    }

    private static void addAll(List<Object> children, @Nullable Object list) {
        if (list instanceof List<?> items) {
            items.forEach(item -> add(children, item));
        }
    }

    private static void add(List<Object> children, @Nullable Object child) {
        if (child instanceof Map || child instanceof Boolean) {
            children.add(child);
        }
    }

    private void check() {
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        Deque<Object> queue = new ArrayDeque<>(List.of(root));
        while (!queue.isEmpty()) {
            Object next = queue.poll();
            Map<String, @Nullable Object> schema = table(next);
            if (schema == null || seen.put(schema, true) != null) {
                continue;
            }
            Resource resource = resource(schema);
            for (String keyword : List.of("$ref", "$recursiveRef", "$dynamicRef")) {
                String reference = text(schema, keyword);
                if (reference != null && resource.draft >= since(keyword)) {
                    Object target = find(reference, resource, schema, keyword);
                    references
                            .computeIfAbsent(schema, unused -> new HashMap<>())
                            .put(keyword, target);
                    resourceOf.putIfAbsent(target, resource);
                    queue.add(target);
                }
            }
            if (resource.draft >= 2019 || !(schema.get("$ref") instanceof String)) {
                compile(schema);
                queue.addAll(children(schema, false));
            }
        }
    }

    private static int since(String keyword) {
        return switch (keyword) {
            case "$recursiveRef" -> 2019;
            case "$dynamicRef" -> 2020;
            default -> 4;
        };
    }

    private void compile(Map<String, @Nullable Object> schema) {
        String single = text(schema, "pattern");
        if (single != null) {
            compile(single, "pattern", schema, "pattern");
        }
        Map<String, @Nullable Object> map = table(schema.get("patternProperties"));
        if (map != null) {
            map.keySet().forEach(expression -> compile(expression, "patternProperties", map, expression));
        }
    }

    /** Compiles an expression, which {@code key} of {@code holder} is or has. */
    private void compile(String expression, String keyword, Object holder, String key) {
        try {
            patterns.put(expression, GoRegex.compile(expression));
        } catch (RegexException e) {
            fault(
                    PATTERN,
                    noRegex(expression, e.reason()),
                    places().of(holder, key),
                    "invalid regex " + GoQuote.quote(expression) + " at " + GoQuote.quote(URL + "#/" + keyword) + ": "
                            + e.getMessage());
        }
    }

    // ---------------------------------------------------------------- references

    /** What a reference leads to; anything goes where it leads to nothing. */
    private Object find(String reference, Resource from, Object schema, String keyword) {
        int hash = reference.indexOf('#');
        String base = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Resource resource = from;
        if (!base.isEmpty()) {
            String address = resolve(from.url, base);
            if (!resources.containsKey(address) && Metaschemas.has(address)) {
                Object known = Metaschemas.read(address);
                add(address, known, draft(known, from.draft));
            }
            Resource named = resources.get(address);
            if (named == null) {
                // Helm lets every value pass where a URN leads and fetches all else.
                if (!address.startsWith("urn:")) {
                    faults.add(remote(address, places().of(schema, keyword)));
                }
                return true;
            }
            resource = named;
        }
        String decoded = decode(fragment);
        if (decoded.isEmpty()) {
            return resource.root;
        }
        Object found = decoded.startsWith("/") ? pointed(resource.root, decoded) : resource.anchors.get(decoded);
        if (found instanceof Map || found instanceof Boolean) {
            return found;
        }
        String shownReference = GoQuote.quote(resource.url + "#" + fragment);
        fault(
                "schema-reference",
                "the schema refers to " + reference + ", which is not there",
                places().of(schema, keyword),
                decoded.startsWith("/")
                        ? "json-pointer in " + shownReference + " not found"
                        : "anchor in " + shownReference + " not found in schema " + GoQuote.quote(resource.url));
        return true;
    }

    private static String decode(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        return java.net.URLDecoder.decode(fragment.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static @Nullable Object pointed(Object from, String pointer) {
        Object value = from;
        for (String part : pointer.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            Map<String, @Nullable Object> table = table(value);
            if (table != null) {
                value = table.get(name);
            } else if (value instanceof List<?> list && name.matches("[0-9]{1,9}")) {
                int index = Integer.parseInt(name);
                value = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return value;
    }

    private void fault(String code, String message, Location location, String helmMessage) {
        faults.add(new ValuesException(Problem.of(code, message).at(location), helmMessage));
    }
}
