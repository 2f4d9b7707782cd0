package dev.portolan.core.render.function;

import dev.portolan.core.yaml.GoToml;
import dev.portolan.core.yaml.HelmYaml;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoJsonException;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoMap;
import dev.portolan.gotemplate.value.GoSlice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * YAML, JSON and TOML. The readers never fail: the error is a key or an element of what they give.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/engine/funcs.go">funcs.go</a>
 */
final class Encoding {
    private Encoding() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "toYaml" -> Entry.of(name, "(value any) string", Encoding::toYaml);
            case "mustToYaml" -> Entry.of(name, "(value any) string", Encoding::mustToYaml);
            case "toYamlPretty" -> Entry.of(name, "(value any) string", Encoding::toYamlPretty);
            case "fromYaml" -> Entry.of(name, "(text string) map[string]any", Encoding::fromYaml);
            case "fromYamlArray" -> Entry.of(name, "(text string) []any", Encoding::fromYamlArray);
            case "toJson" -> Entry.of(name, "(value any) string", Encoding::toJson);
            case "mustToJson" -> Entry.of(name, "(value any) string", Encoding::mustToJson);
            case "fromJson" -> Entry.of(name, "(text string) map[string]any", Encoding::fromJson);
            case "fromJsonArray" -> Entry.of(name, "(text string) []any", Encoding::fromJsonArray);
            case "toToml" -> Entry.of(name, "(value any) string", Encoding::toToml);
            case "fromToml" -> Entry.of(name, "(text string) map[string]any", Encoding::fromToml);
            default -> null;
        };
    }

    private static String toToml(Call call) {
        Object value = call.get(0);
        if (value == null) {
            throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
        }
        try {
            return GoToml.write(value);
        } catch (YamlException e) {
            return e.helmMessage();
        }
    }

    private static Map<String, @Nullable Object> fromToml(Call call) {
        try {
            return GoToml.read(call.string(0));
        } catch (YamlException e) {
            return error(e.helmMessage());
        }
    }

    private static String toYaml(Call call) {
        try {
            return trimmed(HelmYaml.write(call.get(0)));
        } catch (YamlException e) {
            return "";
        }
    }

    private static String mustToYaml(Call call) {
        try {
            return trimmed(HelmYaml.write(call.get(0)));
        } catch (YamlException e) {
            throw new FunctionException(e.helmMessage(), e);
        }
    }

    private static String toYamlPretty(Call call) {
        try {
            return trimmed(HelmYaml.writePretty(call.get(0)));
        } catch (YamlException e) {
            return "";
        }
    }

    private static String trimmed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static Map<String, @Nullable Object> fromYaml(Call call) {
        try {
            return HelmYaml.readMap(call.string(0));
        } catch (YamlException e) {
            return error(e.helmMessage());
        }
    }

    private static List<@Nullable Object> fromYamlArray(Call call) {
        try {
            return HelmYaml.readList(call.string(0));
        } catch (YamlException e) {
            return new ArrayList<>(List.of(e.helmMessage()));
        }
    }

    private static String toJson(Call call) {
        try {
            return GoJson.write(call.get(0));
        } catch (GoJsonException e) {
            return "";
        }
    }

    private static String mustToJson(Call call) {
        try {
            return GoJson.write(call.get(0));
        } catch (GoJsonException e) {
            throw new FunctionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Object fromJson(Call call) {
        try {
            Object value = GoJson.read(call.string(0));
            if (value == null) {
                return GoMap.nil("map[string]interface {}");
            } else if (value instanceof Map) {
                return value;
            }
            return error(
                    "json: cannot unmarshal " + jsonType(value) + " into Go value of type map[string]interface {}");
        } catch (GoJsonException e) {
            Map<String, @Nullable Object> error = error(String.valueOf(e.getMessage()));
            if (e.partial() instanceof Map<?, ?> partial) {
                partial.forEach((key, value) -> error.putIfAbsent(String.valueOf(key), value));
            }
            return error;
        }
    }

    @SuppressWarnings("unchecked") // a JSON array holds any values
    private static List<@Nullable Object> fromJsonArray(Call call) {
        try {
            Object value = GoJson.read(call.string(0));
            if (value == null) {
                return GoSlice.nil("interface {}");
            } else if (value instanceof List) {
                return (List<@Nullable Object>) value;
            }
            return new ArrayList<>(
                    List.of("json: cannot unmarshal " + jsonType(value) + " into Go value of type []interface {}"));
        } catch (GoJsonException e) {
            return new ArrayList<>(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static String jsonType(Object value) {
        if (value instanceof String) {
            return "string";
        } else if (value instanceof Boolean) {
            return "bool";
        } else if (value instanceof Map) {
            return "object";
        }
        return value instanceof List ? "array" : "number";
    }

    private static Map<String, @Nullable Object> error(String message) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("Error", message);
        return map;
    }
}
