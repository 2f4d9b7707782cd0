package dev.portolan.core.yaml;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.value.GoInt;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Nodes to plain values, as Helm gets them: YAML to Go values, these to JSON, and that to maps with string keys, lists,
 * strings, booleans and {@code float64}. For one document and one thread.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/decode.go">go-yaml v2, decode.go</a>
 * @see <a href="https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go">sigs.k8s.io/yaml, yaml.go</a>
 */
final class Decoder {
    private static final int RATIO_LOW = 400_000;
    private static final int RATIO_HIGH = 4_000_000;

    private final YamlNode root;
    private final Set<YamlNode> expanding = Collections.newSetFromMap(new IdentityHashMap<>());
    private int decoded;
    private int decodedByAlias;
    private int aliasDepth;
    private int depth;

    /**
     * Whether there is a key or a number that JSON does not have. Only those that no later key has replaced in the end
     * matter.
     */
    private boolean notJson;

    Decoder(YamlNode root) {
        this.root = root;
    }

    @Nullable
    Object decode() {
        Object value = value(root);
        if (notJson) {
            checkKeys(value);
            checkNumbers(value);
        }
        return value;
    }

    private static void checkKeys(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey(null)) {
                throw YamlException.conversion(String.valueOf(map.get(null)));
            }
            map.values().forEach(Decoder::checkKeys);
        } else if (value instanceof List<?> list) {
            list.forEach(Decoder::checkKeys);
        }
    }

    private static void checkNumbers(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            new TreeMap<Object, Object>(map).values().forEach(Decoder::checkNumbers);
        } else if (value instanceof List<?> list) {
            list.forEach(Decoder::checkNumbers);
        } else if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            String text = number.isNaN() ? "NaN" : number > 0 ? "+Inf" : "-Inf";
            throw YamlException.conversion("json: unsupported value: " + text);
        }
    }

    /** The name of a key, or null if it is a collection or has no value. */
    static @Nullable String keyName(YamlNode key) {
        YamlNode target = key.target();
        if (!(target instanceof YamlScalar scalar)) {
            return null;
        }
        try {
            return keyText(typed(scalar));
        } catch (YamlException unresolvable) {
            return scalar.text();
        }
    }

    static boolean isMerge(YamlNode key) {
        return key instanceof YamlScalar scalar
                && scalar.text().equals("<<")
                && (scalar.isImplicit() || scalar.tag().equals(Tags.MERGE));
    }

    private @Nullable Object value(YamlNode node) {
        count();
        if (node instanceof YamlScalar scalar) {
            return json(typed(scalar));
        } else if (node instanceof YamlMapping mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            fill(mapping, map);
            return map;
        } else if (node instanceof YamlSequence sequence) {
            enter();
            List<@Nullable Object> list = new ArrayList<>(sequence.items().size());
            for (YamlNode item : sequence.items()) {
                list.add(value(item));
            }
            depth--;
            return list;
        }
        return alias((YamlAlias) node);
    }

    private @Nullable Object alias(YamlAlias alias) {
        beginAlias(alias);
        Object value = value(alias.target());
        endAlias(alias);
        return value;
    }

    private void beginAlias(YamlAlias alias) {
        if (!expanding.add(alias)) {
            throw fail("anchor '" + alias.name() + "' value contains itself");
        }
        aliasDepth++;
    }

    private void endAlias(YamlAlias alias) {
        aliasDepth--;
        expanding.remove(alias);
    }

    private void fill(YamlMapping mapping, Map<String, @Nullable Object> map) {
        enter();
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (isMerge(entry.key())) {
                merge(entry.value(), map);
                continue;
            }
            Object key = key(entry.key());
            Object value = value(entry.value());
            String name = keyText(key);
            if (name != null && !(key instanceof BigInteger)) {
                map.put(name, value);
            } else {
                // found again when all is read
                map.put(null, badKey(key, entry.value()));
                notJson = true;
            }
        }
        depth--;
    }

    /** Keys that come later count more, so that a merge overrides what stands before it. */
    private void merge(YamlNode node, Map<String, @Nullable Object> map) {
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = sequence.items();
            for (int i = items.size() - 1; i >= 0; i--) {
                mergeMapping(items.get(i), map);
            }
        } else {
            mergeMapping(node, map);
        }
    }

    private void mergeMapping(YamlNode node, Map<String, @Nullable Object> map) {
        if (!(node.target() instanceof YamlMapping mapping)) {
            throw fail("map merge requires map or sequence of maps as the value");
        }
        count();
        if (node instanceof YamlAlias alias) {
            beginAlias(alias);
            count();
            fill(mapping, map);
            endAlias(alias);
        } else {
            fill(mapping, map);
        }
    }

    private @Nullable Object key(YamlNode node) {
        YamlNode target = node.target();
        if (target instanceof YamlScalar scalar) {
            count();
            if (node != target) {
                aliasDepth++;
                count();
                aliasDepth--;
            }
            return typed(scalar);
        }
        value(node);
        throw fail("invalid map key: " + GoFormat.goSyntax(goValue(target)));
    }

    private static String badKey(@Nullable Object key, YamlNode value) {
        String type = key == null ? "%!s(<nil>), key: <nil>" : "uint64, key: 0x" + ((BigInteger) key).toString(16);
        return "unsupported map key of type: " + type + ", value: " + GoFormat.goSyntax(goValue(value));
    }

    /** The value as Go holds it before it becomes JSON, for messages. */
    private static @Nullable Object goValue(YamlNode node) {
        YamlNode target = node.target();
        if (target instanceof YamlScalar scalar) {
            return goNumber(typed(scalar));
        } else if (target instanceof YamlSequence sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                list.add(goValue(item));
            }
            return list;
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : ((YamlMapping) target).entries()) {
            Object key = goValue(entry.key());
            map.put(key == null ? "" : key, goValue(entry.value()));
        }
        return GoMap.of("map[interface {}]interface {}", map);
    }

    private static @Nullable Object goNumber(@Nullable Object value) {
        if (value instanceof Long number) {
            return GoInt.of(number);
        }
        return value instanceof BigInteger number ? GoInt.of(Kind.UINT64, number.longValue()) : value;
    }

    private static @Nullable String keyText(@Nullable Object key) {
        if (key instanceof Double number) {
            return floatKey(number);
        }
        return key == null ? null : key.toString();
    }

    /** Keys are written with the digits of a {@code float32}. */
    private static String floatKey(double value) {
        String text = Float32.format(value);
        switch (text) {
            case "+Inf":
                return ".inf";
            case "-Inf":
                return "-.inf";
            case "NaN":
                return ".nan";
            default:
                return text;
        }
    }

    private void enter() {
        if (++depth > YamlLimits.MAX_DEPTH) {
            throw fail("exceeded max depth of " + YamlLimits.MAX_DEPTH);
        }
    }

    /** Counts one step, and refuses documents that grow too much by their aliases. */
    private void count() {
        decoded++;
        if (aliasDepth > 0) {
            decodedByAlias++;
        }
        if (decodedByAlias > 100 && decoded > 1000 && (double) decodedByAlias / decoded > allowedRatio()) {
            throw fail("document contains excessive aliasing");
        }
    }

    private double allowedRatio() {
        if (decoded <= RATIO_LOW) {
            return 0.99;
        } else if (decoded >= RATIO_HIGH) {
            return 0.10;
        }
        return 0.99 - 0.89 * ((double) (decoded - RATIO_LOW) / (RATIO_HIGH - RATIO_LOW));
    }

    private static YamlException fail(String reason) {
        return YamlException.syntax(reason, 0, -1);
    }

    private @Nullable Object json(@Nullable Object value) {
        if (value instanceof Long number) {
            return (double) number;
        } else if (value instanceof BigInteger number) {
            return number.doubleValue();
        } else if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            notJson = true;
        }
        return value;
    }

    /** The value of a scalar with the type that its text and tag give it. */
    static @Nullable Object typed(YamlScalar scalar) {
        String tag = scalar.tag();
        String text = scalar.text();
        if (tag.isEmpty()) {
            return scalar.isImplicit() ? Resolver.resolve(text) : text;
        }
        switch (tag) {
            case Tags.STRING:
                return text;
            case Tags.BINARY:
                return binary(text);
            case Tags.BOOL, Tags.INT, Tags.FLOAT, Tags.NULL, Tags.TIMESTAMP:
                return checked(tag, text);
            default:
                return text;
        }
    }

    private static @Nullable Object checked(String tag, String text) {
        boolean timestamp = tag.equals(Tags.TIMESTAMP) && Resolver.isTimestamp(text);
        Object value = timestamp ? text : Resolver.resolve(text);
        String found = timestamp ? tag : Tags.of(value);
        if (found.equals(tag)) {
            return value;
        }
        if (tag.equals(Tags.FLOAT) && value instanceof Long number) {
            return (double) number;
        }
        throw fail("cannot decode " + Tags.shortened(found) + " `" + text + "` as a " + Tags.shortened(tag));
    }

    private static String binary(String text) {
        try {
            String packed = text.replace("\n", "").replace("\r", "");
            if (packed.length() % 4 != 0) {
                throw new IllegalArgumentException("padding is missing");
            }
            return GoString.of(Base64.getDecoder().decode(packed)).replaceAll("[\\uDC80-\\uDCFF]", "\uFFFD");
        } catch (IllegalArgumentException malformed) {
            throw fail("!!binary value contains invalid base64 data");
        }
    }
}
