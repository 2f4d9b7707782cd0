package dev.portolan.core.values;

import dev.portolan.gotemplate.format.GoJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The schemas that describe schemas, as the JSON Schema library on the class path brings them. Stateless. */
final class Metaschemas {
    private static final String HOST = "://json-schema.org/";

    private Metaschemas() {}

    /** The address of the schema that describes schemas of {@code draft}. */
    static String url(int draft) {
        return switch (draft) {
            case 4 -> "http://json-schema.org/draft-04/schema";
            case 6 -> "http://json-schema.org/draft-06/schema";
            case 7 -> "http://json-schema.org/draft-07/schema";
            case 2019 -> "https://json-schema.org/draft/2019-09/schema";
            default -> "https://json-schema.org/draft/2020-12/schema";
        };
    }

    /** Whether {@code url} leads to one of them. */
    static boolean has(String url) {
        int host = url.indexOf(HOST);
        return url.startsWith("http") && host > 0 && url.startsWith("draft", host + HOST.length()) && in(url) != null;
    }

    private static @org.jspecify.annotations.Nullable InputStream in(String url) {
        String path = url.substring(url.indexOf(HOST) + HOST.length());
        return com.networknt.schema.Schema.class.getClassLoader().getResourceAsStream(path);
    }

    /** The decoded schema at {@code url}. */
    static Object read(String url) {
        try (InputStream in = Objects.requireNonNull(in(url), url)) {
            return Objects.requireNonNull(GoJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
