package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dictionaries. {@code set}, {@code unset} and the merges change their first argument in place. */
final class Dicts {
    private static final String MAP = "map[string]interface {}";

    private Dicts() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "dict" -> Entry.of(name, "(keysAndValues ...any) map[string]any", Dicts::dict);
            case "get" -> Entry.of(name, "(dict map[string]any, key string) any", Dicts::get);
            case "set" -> Entry.of(name, "(dict map[string]any, key string, value any) map[string]any", Dicts::set);
            case "unset" -> Entry.of(name, "(dict map[string]any, key string) map[string]any", Dicts::unset);
            case "hasKey" ->
                Entry.of(
                        name,
                        "(dict map[string]any, key string) bool",
                        call -> dict(call, 0).containsKey(call.string(1)));
            case "pluck" -> Entry.of(name, "(key string, dicts ...map[string]any) []any", Dicts::pluck);
            case "keys" -> Entry.of(name, "(dicts ...map[string]any) []string", Dicts::keys);
            case "values" ->
                Entry.of(
                        name,
                        "(dict map[string]any) []any",
                        call -> new ArrayList<>(dict(call, 0).values()));
            case "pick" -> Entry.of(name, "(dict map[string]any, keys ...string) map[string]any", Dicts::pick);
            case "omit" -> Entry.of(name, "(dict map[string]any, keys ...string) map[string]any", Dicts::omit);
            case "merge", "mustMerge" ->
                Entry.of(name, "(target map[string]any, sources ...map[string]any) any", Dicts::merge);
            case "mergeOverwrite", "mustMergeOverwrite" ->
                Entry.of(name, "(target map[string]any, sources ...map[string]any) any", Dicts::mergeOverwrite);
            case "deepCopy", "mustDeepCopy" -> Entry.of(name, "(value any) any", Dicts::deepCopy);
            case "dig" -> Entry.of(name, "(keysThenFallbackThenDict ...any) any", Dicts::dig);
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> dict(Call call) {
        Map<String, @Nullable Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < call.count(); i += 2) {
            dict.put(Display.of(call.get(i)), i + 1 < call.count() ? call.get(i + 1) : "");
        }
        return dict;
    }

    /** Argument {@code i}; nil is a new dictionary. */
    private static Map<String, @Nullable Object> dict(Call call, int i) {
        return call.get(i) == null ? new LinkedHashMap<>() : call.map(i);
    }

    private static @Nullable Object get(Call call) {
        Map<String, @Nullable Object> dict = dict(call, 0);
        String key = call.string(1);
        return dict.containsKey(key) ? dict.get(key) : "";
    }

    private static Map<String, @Nullable Object> set(Call call) {
        if (call.get(0) == null) {
            throw new FunctionException("assignment to entry in nil map");
        }
        call.map(0).put(call.string(1), call.get(2));
        return call.map(0);
    }

    private static Map<String, @Nullable Object> unset(Call call) {
        Map<String, @Nullable Object> dict = dict(call, 0);
        dict.remove(call.string(1));
        return dict;
    }

    private static List<@Nullable Object> pluck(Call call) {
        String key = call.string(0);
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 1; i < call.count(); i++) {
            Map<String, @Nullable Object> dict = dict(call, i);
            if (dict.containsKey(key)) {
                found.add(dict.get(key));
            }
        }
        return found;
    }

    private static GoSlice keys(Call call) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < call.count(); i++) {
            keys.addAll(dict(call, i).keySet());
        }
        return GoSlice.ofStrings(keys);
    }

    private static Map<String, @Nullable Object> pick(Call call) {
        Map<String, @Nullable Object> dict = dict(call, 0);
        Map<String, @Nullable Object> picked = new LinkedHashMap<>();
        for (int i = 1; i < call.count(); i++) {
            String key = call.string(i);
            if (dict.containsKey(key)) {
                picked.put(key, dict.get(key));
            }
        }
        return picked;
    }

    private static Map<String, @Nullable Object> omit(Call call) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>(dict(call, 0));
        for (int i = 1; i < call.count(); i++) {
            left.remove(call.string(i));
        }
        return left;
    }

    private static Map<String, @Nullable Object> merge(Call call) {
        return merge(call, Merge.KEEP);
    }

    private static Map<String, @Nullable Object> mergeOverwrite(Call call) {
        return merge(call, Merge.OVERWRITE);
    }

    private static Map<String, @Nullable Object> merge(Call call, Merge merge) {
        Map<String, @Nullable Object> target = isNilMap(call.get(0)) ? new LinkedHashMap<>() : dict(call, 0);
        for (int i = 1; i < call.count(); i++) {
            merge.into(target, dict(call, i), call.execution());
        }
        return target;
    }

    private static boolean isNilMap(@Nullable Object value) {
        return value instanceof GoMap map && map.isNil();
    }

    private static @Nullable Object deepCopy(Call call) {
        if (call.get(0) == null) {
            throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
        }
        return DeepCopy.of(call.get(0), call.execution());
    }

    private static @Nullable Object dig(Call call) {
        int keys = call.count() - 2;
        if (keys < 1) {
            throw new FunctionException("dig needs at least three arguments");
        }
        Map<?, ?> dict = asDict(call.get(keys + 1));
        for (int i = 0; i < keys; i++) {
            if (!(call.get(i) instanceof String)) {
                throw GoPanic.conversion(call.get(i), "string");
            }
        }
        for (int i = 0; i < keys - 1; i++) {
            String key = call.string(i);
            if (!dict.containsKey(key)) {
                return call.get(keys);
            }
            dict = asDict(dict.get(key));
        }
        String last = call.string(keys - 1);
        return dict.containsKey(last) ? dict.get(last) : call.get(keys);
    }

    private static Map<?, ?> asDict(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && Kind.typeName(value).equals(MAP)) {
            return map;
        }
        throw GoPanic.conversion(value, MAP);
    }
}
