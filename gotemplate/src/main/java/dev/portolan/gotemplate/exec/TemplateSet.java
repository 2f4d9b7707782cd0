package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Templates by name. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * FunctionTable functions = FunctionTable.of(Sprig.functions());
 * TemplateSet templates = TemplateSet.builder(functions)
 *         .add(functions.parse(SourceText.of("greeting", "Hello, {{ .name | upper }}!")))
 *         .build();
 * String text = TemplateRun.of(templates).execute("greeting", Map.of("name", "world"));
 * }</pre>
 */
public final class TemplateSet {
    private final FunctionTable functions;
    private final Map<String, Template> templates;
    private final @Nullable TemplateSet parent;

    private TemplateSet(FunctionTable functions, Map<String, Template> templates, @Nullable TemplateSet parent) {
        this.functions = functions;
        this.templates = templates;
        this.parent = parent;
    }

    /** A builder with no templates. */
    public static Builder builder(FunctionTable functions) {
        return new Builder(functions);
    }

    /** The template of this name, or null. */
    public @Nullable Template find(String name) {
        for (TemplateSet set = this; set != null; set = set.parent) {
            Template template = set.templates.get(name);
            if (template != null) {
                return template;
            }
        }
        return null;
    }

    /** The names of all templates. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        for (TemplateSet set = this; set != null; set = set.parent) {
            names.addAll(set.templates.keySet());
        }
        return names;
    }

    FunctionTable functions() {
        return functions;
    }

    /** These templates with {@code added} over them; this set stays as it is. */
    TemplateSet overlay(Map<String, Template> added, String main) {
        Map<String, Template> visible = new HashMap<>(added.size() * 2);
        added.forEach((name, template) -> {
            if (name.equals(main) || !Node.isEmpty(template.root()) || find(name) == null) {
                visible.put(name, template);
            }
        });
        return new TemplateSet(functions, visible, this);
    }

    /** Collects templates. For one thread. */
    public static final class Builder {
        private final FunctionTable functions;
        private final Map<String, Template> templates = new LinkedHashMap<>();

        private Builder(FunctionTable functions) {
            this.functions = functions;
        }

        /** Adds templates that {@link FunctionTable#parse} gave; of two of one name the later stays, unless it is empty. */
        public Builder add(Map<String, Template> parsed) {
            parsed.forEach((name, template) -> {
                if (!Node.isEmpty(template.root()) || !templates.containsKey(name)) {
                    templates.put(name, template);
                }
            });
            return this;
        }

        /** The templates added so far. */
        public TemplateSet build() {
            return new TemplateSet(functions, new HashMap<>(templates), null);
        }
    }
}
