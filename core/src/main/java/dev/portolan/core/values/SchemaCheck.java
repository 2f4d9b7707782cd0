package dev.portolan.core.values;

import static dev.portolan.core.chart.ValuesText.table;

import dev.portolan.core.values.SchemaFailure.Kind;
import dev.portolan.core.values.SchemaFailure.Subject;
import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.value.GoString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks one value against one schema, in the order in which the validator that Helm uses looks at the keywords, because
 * that order shows in its report. Members of a mapping are taken in the order of their names; there it is random.
 *
 * @see <a href="https://github.com/santhosh-tekuri/jsonschema/blob/v6.0.2/validator.go">that validator</a>
 */
final class SchemaCheck {
    private static final int MAX_DEPTH = 500;
    private static final List<String> TYPES =
            List.of("null", "boolean", "number", "integer", "string", "array", "object");

    private final SchemaDocument document;
    private final @Nullable Object value;
    private final List<String> path;
    private final Object schema;
    private final @Nullable SchemaCheck parent;
    private final int place;
    private final Unseen unseen;
    private final List<SchemaFailure> failures = new ArrayList<>();

    /** The members and items that no keyword has looked at yet, as far as somebody wants to know. */
    private static final class Unseen {
        private final Set<String> members = new TreeSet<>();
        private final Set<Integer> items = new TreeSet<>();

        boolean isEmpty() {
            return members.isEmpty() && items.isEmpty();
        }

        void keep(Unseen other) {
            members.retainAll(other.members);
            items.retainAll(other.items);
        }
    }

    private SchemaCheck(
            SchemaDocument document,
            @Nullable Object value,
            List<String> path,
            Object schema,
            @Nullable SchemaCheck parent,
            int place,
            boolean tracked) {
        this.document = document;
        this.value = value;
        this.path = path;
        this.schema = schema;
        this.parent = parent;
        this.place = place;
        this.unseen = unseen(tracked);
    }

    /** What is wrong with {@code value}; nothing if it fits. */
    static List<SchemaFailure> check(SchemaDocument document, @Nullable Object value) {
        SchemaFailure failure = new SchemaCheck(document, value, List.of(), document.root(), null, 0, false).run();
        return failure == null ? List.of() : failure.ungrouped();
    }

    private Unseen unseen(boolean tracked) {
        Unseen all = new Unseen();
        Map<String, @Nullable Object> keywords = table(schema);
        if (keywords == null) {
            return all;
        }
        Map<String, @Nullable Object> members = table(value);
        if (members != null && (tracked || keywords.containsKey("unevaluatedProperties"))) {
            all.members.addAll(members.keySet());
        }
        if (value instanceof List<?> items && (tracked || keywords.containsKey("unevaluatedItems"))) {
            for (int i = seenItems(keywords); i < items.size(); i++) {
                all.items.add(i);
            }
        }
        return all;
    }

    private static int seenItems(Map<String, @Nullable Object> keywords) {
        Object items = keywords.get("items");
        if (items instanceof Map || items instanceof Boolean || keywords.containsKey("additionalItems")) {
            return Integer.MAX_VALUE;
        }
        Object prefix = keywords.containsKey("prefixItems") ? keywords.get("prefixItems") : items;
        return prefix instanceof List<?> list ? list.size() : 0;
    }

    private @Nullable SchemaFailure run() {
        Map<String, @Nullable Object> keywords = table(schema);
        if (keywords == null) {
            return Boolean.FALSE.equals(schema) ? failure("", "false schema") : null;
        }
        if (isCycle() || path.size() > MAX_DEPTH) {
            return failure("$ref", "the schema refers to itself, causing reference cycle");
        }
        int draft = document.resource(keywords).draft();
        boolean onlyReference = draft < 2019 && keywords.get("$ref") instanceof String;
        if (!onlyReference) {
            SchemaFailure early = scalarFailure(keywords, draft);
            if (early != null) {
                return early;
            }
        }
        if (keywords.get("$ref") instanceof String) {
            SchemaFailure failure = reference(document.target(keywords, "$ref"));
            if (onlyReference) {
                return failure;
            }
            add(failure);
        }
        Map<String, @Nullable Object> members = table(value);
        if (members != null) {
            checkMembers(keywords, members, draft);
        } else if (value instanceof List<?> items) {
            checkItems(keywords, items, draft);
        } else if (value instanceof String text) {
            checkText(keywords, text);
        } else if (value != null && !(value instanceof Boolean)) {
            checkNumber(keywords, number(value));
        }
        if (draft >= 2019) {
            checkDynamicReferences(keywords, draft);
        }
        checkConditions(keywords, draft);
        if (draft >= 2019) {
            checkUnseen(keywords, members);
        }
        return switch (failures.size()) {
            case 0 -> null;
            case 1 -> failures.get(0);
            default -> failure(Kind.GROUP, "", List.of(), "validation failed", failures);
        };
    }

    private boolean isCycle() {
        for (SchemaCheck outer = parent; outer != null && outer.place == place; outer = outer.parent) {
            if (outer.schema == schema) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- any type

    private @Nullable SchemaFailure scalarFailure(Map<String, @Nullable Object> keywords, int draft) {
        List<String> wanted = types(keywords.get("type"));
        String type = typeOf(value);
        if (!wanted.isEmpty()
                && !wanted.contains(type)
                && !(wanted.contains("integer") && type.equals("number") && isWhole(number(value)))) {
            return failure("type", "got " + type + ", want " + String.join(" or ", wanted));
        }
        if (draft >= 6 && keywords.containsKey("const") && !same(value, keywords.get("const"))) {
            Object wantedValue = keywords.get("const");
            return failure("const", isNested(wantedValue) ? "'const' failed" : "value must be " + display(wantedValue));
        }
        if (keywords.get("enum") instanceof List<?> allowed && allowed.stream().noneMatch(one -> same(value, one))) {
            if (allowed.stream().anyMatch(SchemaCheck::isNested)) {
                return failure("enum", "'enum' failed");
            }
            String all =
                    String.join(", ", allowed.stream().map(SchemaCheck::display).toList());
            return failure("enum", allowed.size() == 1 ? "value must be " + all : "value must be one of " + all);
        }
        if ((draft < 2019 || document.isMetaschema())
                && value instanceof String text
                && keywords.get("format") instanceof String format) {
            String reason = SchemaFormats.reason(format, text);
            if (reason != null) {
                return failure("format", SchemaFailure.quote(text) + " is not valid " + format + ": " + reason);
            }
        }
        return null;
    }

    static List<String> types(@Nullable Object type) {
        if (type instanceof String one) {
            return List.of(one);
        } else if (type instanceof List<?> several) {
            return TYPES.stream().filter(several::contains).toList();
        }
        return List.of();
    }

    static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof Boolean) {
            return "boolean";
        } else if (value instanceof String) {
            return "string";
        } else if (value instanceof List) {
            return "array";
        }
        return value instanceof Map ? "object" : "number";
    }

    // ---------------------------------------------------------------- mappings

    private void checkMembers(
            Map<String, @Nullable Object> keywords, Map<String, @Nullable Object> members, int draft) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(members);
        Integer least = count(keywords, "minProperties");
        if (least != null && members.size() < least) {
            add("minProperties", "minProperties: got " + grouped(members.size()) + ", want " + grouped(least));
        }
        Integer most = count(keywords, "maxProperties");
        if (most != null && members.size() > most) {
            add("maxProperties", "maxProperties: got " + grouped(members.size()) + ", want " + grouped(most));
        }
        List<String> missing = missing(members, keywords.get("required"));
        if (missing.size() == 1) {
            add("required", missing, "missing property " + SchemaFailure.quote(missing.get(0)));
        } else if (!missing.isEmpty()) {
            add("required", missing, "missing properties " + quoted(missing));
        }
        each(keywords, "dependencies", (name, dependency) -> {
            if (members.containsKey(name)) {
                if (dependency instanceof List) {
                    checkDependency("dependencies", members, name, dependency);
                } else {
                    add(self(dependency));
                }
            }
        });
        checkEachMember(keywords, sorted);
        Object names = draft >= 6 ? keywords.get("propertyNames") : null;
        if (names != null) {
            for (String name : sorted.keySet()) {
                SchemaFailure failure = new SchemaCheck(document, name, List.of(), names, null, 0, false).run();
                if (failure != null) {
                    String text = "invalid propertyName " + SchemaFailure.quote(name);
                    Subject subject = new Subject(path(name), name, schema, "propertyNames", List.of(name));
                    failures.add(new SchemaFailure(Kind.PLAIN, List.of(), text, failure.ungrouped(), subject));
                }
            }
        }
        if (draft >= 7) {
            each(keywords, "dependentSchemas", (name, dependency) -> {
                if (members.containsKey(name)) {
                    add(self(dependency));
                }
            });
            each(keywords, "dependentRequired", (name, required) -> {
                if (members.containsKey(name)) {
                    checkDependency("dependentRequired", members, name, required);
                }
            });
        }
    }

    private void checkEachMember(Map<String, @Nullable Object> keywords, Map<String, @Nullable Object> members) {
        Map<String, @Nullable Object> properties = tableOrEmpty(keywords.get("properties"));
        Map<String, @Nullable Object> patterns = new TreeMap<>(tableOrEmpty(keywords.get("patternProperties")));
        Object additional = keywords.get("additionalProperties");
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            String name = member.getKey();
            boolean seen = properties.containsKey(name);
            if (seen) {
                add(below(properties.get(name), member.getValue(), name));
            }
            for (Map.Entry<String, @Nullable Object> pattern : patterns.entrySet()) {
                if (document.pattern(pattern.getKey()).isFoundIn(name)) {
                    seen = true;
                    add(below(pattern.getValue(), member.getValue(), name));
                }
            }
            if (!seen && additional != null) {
                seen = true;
                if (Boolean.FALSE.equals(additional)) {
                    refused.add(name);
                } else {
                    add(below(additional, member.getValue(), name));
                }
            }
            if (seen) {
                unseen.members.remove(name);
            }
        }
        if (!refused.isEmpty()) {
            add("additionalProperties", refused, "additional properties " + quoted(refused) + " not allowed");
        }
    }

    private void checkDependency(
            String keyword, Map<String, @Nullable Object> members, String name, @Nullable Object required) {
        List<String> missing = missing(members, required);
        if (!missing.isEmpty()) {
            String text = "properties " + quoted(missing) + " required, if " + SchemaFailure.quote(name) + " exists";
            add(keyword, missing, text);
        }
    }

    private static List<String> missing(Map<String, @Nullable Object> members, @Nullable Object required) {
        List<String> missing = new ArrayList<>();
        if (required instanceof List<?> names) {
            for (Object name : names) {
                if (name instanceof String text && !members.containsKey(text)) {
                    missing.add(text);
                }
            }
        }
        return missing;
    }

    // ---------------------------------------------------------------- lists

    private void checkItems(Map<String, @Nullable Object> keywords, List<?> items, int draft) {
        Integer least = count(keywords, "minItems");
        if (least != null && items.size() < least) {
            add("minItems", "minItems: got " + grouped(items.size()) + ", want " + grouped(least));
        }
        Integer most = count(keywords, "maxItems");
        if (most != null && items.size() > most) {
            add("maxItems", "maxItems: got " + grouped(items.size()) + ", want " + grouped(most));
        }
        if (Boolean.TRUE.equals(keywords.get("uniqueItems"))) {
            checkUnique(items);
        }
        Object all = keywords.get("items");
        Object first = draft >= 2020 ? keywords.get("prefixItems") : all;
        int seen = 0;
        if (first instanceof List<?> schemas) {
            seen = Math.min(schemas.size(), items.size());
            for (int i = 0; i < seen; i++) {
                add(below(schemas.get(i), items.get(i), Integer.toString(i)));
            }
        }
        if (draft >= 2020 || !(all instanceof List)) {
            checkRest(all, items, seen);
        } else {
            Object additional = keywords.get("additionalItems");
            if (Boolean.FALSE.equals(additional) && seen != items.size()) {
                add("additionalItems", "last " + grouped(items.size() - seen) + " additionalItem(s) not allowed");
            } else if (additional instanceof Map) {
                checkRest(additional, items, seen);
            }
        }
        if (draft >= 6 && keywords.get("contains") != null) {
            checkContains(keywords, items, draft);
        }
    }

    private void checkRest(@Nullable Object itemSchema, List<?> items, int from) {
        if (itemSchema instanceof Map || itemSchema instanceof Boolean) {
            for (int i = from; i < items.size(); i++) {
                // That validator counts from the first of the rest.
                add(below(itemSchema, items.get(i), Integer.toString(i - from)));
            }
        }
    }

    private void checkUnique(List<?> items) {
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (same(items.get(i), items.get(j))) {
                    add("uniqueItems", "items at " + grouped(j) + " and " + grouped(i) + " are equal");
                    return;
                }
            }
        }
    }

    private void checkContains(Map<String, @Nullable Object> keywords, List<?> items, int draft) {
        List<SchemaFailure> reasons = new ArrayList<>();
        List<Integer> matched = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SchemaFailure failure = below(keywords.get("contains"), items.get(i), Integer.toString(i));
            if (failure != null) {
                reasons.add(failure);
            } else {
                matched.add(i);
                if (draft >= 2020) {
                    unseen.items.remove(i);
                }
            }
        }
        String found = matched.isEmpty()
                ? "but none matched"
                : "but matched " + grouped(matched.size()) + " items at "
                        + String.join(" ", matched.stream().map(String::valueOf).toList());
        Integer least = draft >= 2019 ? count(keywords, "minContains") : null;
        if (least != null && matched.size() < least) {
            String text = "min " + grouped(least) + " items required to match contains schema, " + found;
            failures.add(failure("minContains", text, reasons));
        } else if (least == null && matched.isEmpty()) {
            failures.add(failure("contains", "no items match contains schema", reasons));
        }
        Integer most = draft >= 2019 ? count(keywords, "maxContains") : null;
        if (most != null && matched.size() > most) {
            add("maxContains", "max " + grouped(most) + " items required to match contains schema, " + found);
        }
    }

    // ---------------------------------------------------------------- texts and numbers

    private void checkText(Map<String, @Nullable Object> keywords, String text) {
        int length = text.codePointCount(0, text.length());
        Integer least = count(keywords, "minLength");
        if (least != null && length < least) {
            add("minLength", "minLength: got " + grouped(length) + ", want " + grouped(least));
        }
        Integer most = count(keywords, "maxLength");
        if (most != null && length > most) {
            add("maxLength", "maxLength: got " + grouped(length) + ", want " + grouped(most));
        }
        if (keywords.get("pattern") instanceof String pattern
                && !document.pattern(pattern).isFoundIn(text)) {
            add("pattern", SchemaFailure.quote(text) + " does not match pattern " + SchemaFailure.quote(pattern));
        }
    }

    private void checkNumber(Map<String, @Nullable Object> keywords, BigDecimal number) {
        BigDecimal minimum = bound(keywords, "minimum");
        BigDecimal maximum = bound(keywords, "maximum");
        BigDecimal above = bound(keywords, "exclusiveMinimum");
        BigDecimal under = bound(keywords, "exclusiveMaximum");
        if (Boolean.TRUE.equals(keywords.get("exclusiveMinimum"))) {
            above = minimum;
            minimum = null;
        }
        if (Boolean.TRUE.equals(keywords.get("exclusiveMaximum"))) {
            under = maximum;
            maximum = null;
        }
        if (minimum != null && number.compareTo(minimum) < 0) {
            addComparison("minimum", number, minimum);
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            addComparison("maximum", number, maximum);
        }
        if (above != null && number.compareTo(above) <= 0) {
            addComparison("exclusiveMinimum", number, above);
        }
        if (under != null && number.compareTo(under) >= 0) {
            addComparison("exclusiveMaximum", number, under);
        }
        BigDecimal step = bound(keywords, "multipleOf");
        if (step != null && step.signum() != 0 && number.remainder(step).signum() != 0) {
            addComparison("multipleOf", number, step);
        }
    }

    private void addComparison(String keyword, BigDecimal got, BigDecimal want) {
        add(keyword, keyword + ": got " + SchemaNumbers.real(got) + ", want " + SchemaNumbers.real(want));
    }

    // ---------------------------------------------------------------- combinations

    private void checkDynamicReferences(Map<String, @Nullable Object> keywords, int draft) {
        if (keywords.get("$recursiveRef") instanceof String) {
            Object target = document.target(keywords, "$recursiveRef");
            if (document.resource(target).isRecursive()) {
                for (SchemaCheck outer = this; outer != null; outer = outer.parent) {
                    SchemaDocument.Resource resource = document.resource(outer.schema);
                    target = resource.isRecursive() ? resource.root() : target;
                }
            }
            add(reference(target));
        }
        if (draft >= 2020 && keywords.get("$dynamicRef") instanceof String name) {
            Object target = document.target(keywords, "$dynamicRef");
            String anchor = name.substring(name.indexOf('#') + 1);
            Map<String, @Nullable Object> first = table(target);
            if (first != null && anchor.equals(first.get("$dynamicAnchor"))) {
                for (SchemaCheck outer = this; outer != null; outer = outer.parent) {
                    Object other = document.resource(outer.schema).dynamicAnchor(anchor);
                    target = other != null ? other : target;
                }
            }
            add(reference(target));
        }
    }

    private @Nullable SchemaFailure reference(Object target) {
        SchemaFailure failure = self(target);
        return failure == null
                ? null
                : failure(Kind.REFERENCE, "$ref", List.of(), "validation failed", failure.ungrouped());
    }

    private void checkConditions(Map<String, @Nullable Object> keywords, int draft) {
        if (keywords.containsKey("not") && self(keywords.get("not")) == null) {
            add("not", "'not' failed");
        }
        if (keywords.get("allOf") instanceof List<?> all) {
            List<SchemaFailure> reasons = new ArrayList<>();
            for (Object one : all) {
                SchemaFailure failure = self(one);
                if (failure != null) {
                    reasons.add(failure);
                }
            }
            if (!reasons.isEmpty()) {
                failures.add(failure("allOf", "'allOf' failed", reasons));
            }
        }
        if (keywords.get("anyOf") instanceof List<?> any) {
            checkAny(any);
        }
        if (keywords.get("oneOf") instanceof List<?> one) {
            checkOne(one);
        }
        if (draft >= 7 && keywords.containsKey("if")) {
            String branch = self(keywords.get("if")) == null ? "then" : "else";
            if (keywords.containsKey(branch)) {
                add(self(keywords.get(branch)));
            }
        }
    }

    private void checkAny(List<?> any) {
        List<SchemaFailure> reasons = new ArrayList<>();
        boolean matched = false;
        for (Object one : any) {
            SchemaFailure failure = self(one);
            if (failure != null) {
                reasons.add(failure);
            } else {
                matched = true;
                if (unseen.isEmpty()) {
                    break;
                }
            }
        }
        if (!matched && !any.isEmpty()) {
            failures.add(failure("anyOf", "'anyOf' failed", reasons));
        }
    }

    private void checkOne(List<?> schemas) {
        List<SchemaFailure> reasons = new ArrayList<>();
        int matched = -1;
        for (int i = 0; i < schemas.size(); i++) {
            SchemaFailure failure = self(schemas.get(i));
            if (failure != null) {
                reasons.add(failure);
            } else if (matched < 0) {
                matched = i;
            } else {
                String both = grouped(matched) + ", " + grouped(i);
                add("oneOf", "'oneOf' failed, subschemas " + both + " matched");
                return;
            }
        }
        if (matched < 0 && !schemas.isEmpty()) {
            failures.add(failure("oneOf", "'oneOf' failed, none matched", reasons));
        }
    }

    private void checkUnseen(Map<String, @Nullable Object> keywords, @Nullable Map<String, @Nullable Object> members) {
        if (members != null && keywords.containsKey("unevaluatedProperties")) {
            for (String name : unseen.members) {
                add(below(keywords.get("unevaluatedProperties"), members.get(name), name));
            }
            unseen.members.clear();
        }
        if (value instanceof List<?> items && keywords.containsKey("unevaluatedItems")) {
            for (int i : unseen.items) {
                add(below(keywords.get("unevaluatedItems"), items.get(i), Integer.toString(i)));
            }
            unseen.items.clear();
        }
    }

    // ---------------------------------------------------------------- steps

    /** Checks the same value against another schema. */
    private @Nullable SchemaFailure self(@Nullable Object other) {
        if (other == null) {
            return null;
        }
        SchemaCheck check = new SchemaCheck(document, value, path, other, this, place, !unseen.isEmpty());
        SchemaFailure failure = check.run();
        if (failure == null) {
            unseen.keep(check.unseen);
        }
        return failure;
    }

    /** Checks a member or item. */
    private @Nullable SchemaFailure below(@Nullable Object itsSchema, @Nullable Object its, String name) {
        if (itsSchema == null || Boolean.TRUE.equals(itsSchema)) {
            return null;
        }
        return new SchemaCheck(document, its, path(name), itsSchema, this, place + 1, false).run();
    }

    private interface Member {
        void accept(String name, @Nullable Object value);
    }

    private static void each(Map<String, @Nullable Object> keywords, String keyword, Member member) {
        new TreeMap<>(tableOrEmpty(keywords.get(keyword))).forEach(member::accept);
    }

    private static Map<String, @Nullable Object> tableOrEmpty(@Nullable Object value) {
        Map<String, @Nullable Object> table = table(value);
        return table == null ? Map.of() : table;
    }

    private void add(@Nullable SchemaFailure failure) {
        if (failure != null) {
            failures.add(failure);
        }
    }

    private void add(String keyword, String text) {
        failures.add(failure(keyword, text));
    }

    private void add(String keyword, List<String> names, String text) {
        failures.add(failure(Kind.PLAIN, keyword, names, text, List.of()));
    }

    private SchemaFailure failure(String keyword, String text) {
        return failure(keyword, text, List.of());
    }

    private SchemaFailure failure(String keyword, String text, List<SchemaFailure> causes) {
        return failure(Kind.PLAIN, keyword, List.of(), text, causes);
    }

    private SchemaFailure failure(
            Kind kind, String keyword, List<String> names, String text, List<SchemaFailure> causes) {
        return new SchemaFailure(kind, path, text, causes, new Subject(path, value, schema, keyword, names));
    }

    private List<String> path(String name) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(name);
        return longer;
    }

    // ---------------------------------------------------------------- values

    private static BigDecimal number(@Nullable Object value) {
        if (value instanceof Double real) {
            return real.isNaN() || real.isInfinite() ? BigDecimal.ZERO : SchemaNumbers.exact(real);
        }
        return new BigDecimal(GoFormat.display(value));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal bound(Map<String, @Nullable Object> keywords, String keyword) {
        Object value = keywords.get(keyword);
        return value instanceof Double || value instanceof Long ? number(value) : null;
    }

    private static @Nullable Integer count(Map<String, @Nullable Object> keywords, String keyword) {
        BigDecimal bound = bound(keywords, keyword);
        return bound == null || !isWhole(bound) ? null : bound.intValue();
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Map || value instanceof List;
    }

    static String display(@Nullable Object value) {
        if (value instanceof String text) {
            return SchemaFailure.quote(text);
        } else if (value instanceof Double || value instanceof Long) {
            return number(value).stripTrailingZeros().toPlainString();
        }
        return GoFormat.display(value);
    }

    private static String grouped(int number) {
        return SchemaNumbers.decimal(BigDecimal.valueOf(number));
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(SchemaFailure::quote).toList());
    }

    /** Equality of JSON: numbers by value, whatever their type. */
    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Map && b instanceof Map) {
            Map<String, @Nullable Object> one = tableOrEmpty(a);
            Map<String, @Nullable Object> other = tableOrEmpty(b);
            Set<String> names = new HashSet<>(one.keySet());
            return names.equals(other.keySet())
                    && names.stream().allMatch(name -> same(one.get(name), other.get(name)));
        } else if (a instanceof List<?> one && b instanceof List<?> other) {
            boolean equal = one.size() == other.size();
            for (int i = 0; equal && i < one.size(); i++) {
                equal = same(one.get(i), other.get(i));
            }
            return equal;
        } else if (a instanceof String one && b instanceof String other) {
            return GoString.compare(one, other) == 0;
        } else if (a == null || b == null || a instanceof Boolean || b instanceof Boolean) {
            return a == b || a != null && a.equals(b);
        } else if (isNested(a) || isNested(b) || a instanceof String || b instanceof String) {
            return false;
        }
        return number(a).compareTo(number(b)) == 0;
    }
}
