package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** URLs taken apart and put together. */
final class Urls {
    private Urls() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "urlParse" -> Entry.of(name, "(url string) map[string]any", Urls::parse);
            case "urlJoin" -> Entry.of(name, "(parts map[string]any) string", Urls::join);
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> parse(Call call) {
        GoUrl url;
        try {
            url = GoUrl.parse(call.string(0));
        } catch (FunctionException e) {
            throw new FunctionException("unable to parse url: " + e.getMessage(), e);
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("scheme", url.scheme());
        parts.put("host", url.host());
        parts.put("hostname", url.hostname());
        parts.put("path", url.path());
        parts.put("query", url.query());
        parts.put("opaque", url.opaque());
        parts.put("fragment", url.fragment());
        parts.put("userinfo", url.userinfo() == null ? "" : url.userinfo());
        return parts;
    }

    private static String join(Call call) {
        String userinfo = part(call, "userinfo");
        String escaped = null;
        if (!userinfo.isEmpty()) {
            try {
                escaped = GoUrl.parse("proto://" + userinfo + "@host").userinfo();
            } catch (FunctionException e) {
                throw new FunctionException("unable to parse userinfo in dict: " + e.getMessage(), e);
            }
        }
        GoUrl url = new GoUrl(
                part(call, "scheme"),
                part(call, "opaque"),
                escaped,
                part(call, "host"),
                part(call, "path"),
                part(call, "query"),
                part(call, "fragment"));
        return url.toString();
    }

    private static String part(Call call, String key) {
        Map<String, @Nullable Object> parts = call.get(0) == null ? Map.of() : call.map(0);
        Object value = parts.containsKey(key) ? parts.get(key) : "";
        if (value == null) {
            throw GoPanic.nilPointer();
        } else if (value instanceof String text) {
            return text;
        }
        throw new FunctionException("unable to parse " + key + " key, must be of type string, but "
                + Kind.of(value).goName() + " found");
    }
}
