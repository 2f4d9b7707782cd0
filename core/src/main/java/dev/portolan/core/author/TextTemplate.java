package dev.portolan.core.author;

import com.github.mustachejava.DefaultMustacheFactory;
import dev.portolan.core.author.ExpressionPrinter.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A Mustache template with the delimiters {@code [[} and {@code ]]}, which Helm's braces pass through: the form of
 * helpers, NOTES.txt and README.md. Expressions are bound by name, so that what the text reads is known:
 *
 * <pre>{@code
 * TextTemplate.of("{{- default .Chart.Name [[nameOverride]] | trunc 63 }}").bind("nameOverride", nameOverride)
 * }</pre>
 *
 * <p>For one thread.
 */
public final class TextTemplate {
    private static final DefaultMustacheFactory MUSTACHE = new DefaultMustacheFactory() {
        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final String source;
    private final Map<String, Object> bindings = new LinkedHashMap<>();

    private TextTemplate(String source) {
        this.source = source;
    }

    /** The template {@code source}. */
    public static TextTemplate of(String source) {
        return new TextTemplate(source);
    }

    /** The template in the resource {@code name} beside {@code owner}. */
    public static TextTemplate resource(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new TextTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextTemplate resource(String name) {
        return resource(TextTemplate.class, name);
    }

    /**
     * Gives {@code name} a value: an expression, which prints as it stands between the braces of an action; a text; a
     * boolean; or a list of maps of these.
     */
    public TextTemplate bind(String name, Object value) {
        bindings.put(name, value);
        return this;
    }

    String print(ExpressionPrinter printer) {
        StringWriter out = new StringWriter();
        MUSTACHE.compile(new StringReader(source), source, "[[", "]]").execute(out, printed(bindings, printer));
        return out.toString();
    }

    private static Object printed(Object value, ExpressionPrinter printer) {
        if (value instanceof Expression expression) {
            return printer.print(expression, Scope.ROOT);
        } else if (value instanceof List<?> list) {
            return list.stream().map(element -> printed(element, printer)).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> printed = new LinkedHashMap<>();
            map.forEach((key, entry) -> printed.put(key, printed(entry, printer)));
            return printed;
        }
        return value;
    }
}
