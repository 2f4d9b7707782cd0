package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Helper;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.TextTemplate;
import dev.portolan.core.author.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Secret whose entries the user gives as values, or instead of which the user names a Secret that exists. No entry has
 * a default; as soon as one is given, a missing other one is an error. For one thread.
 */
public final class SecretBuilder extends Resource {
    private final Map<String, TextValue> entries = new LinkedHashMap<>();
    private final TextValue existing;
    private final Helper secretName;

    private SecretBuilder(Component component) {
        super(component, "v1", "Secret");
        existing = component
                .value(
                        "existingSecret",
                        "Name of a Secret that exists and holds the credentials under the same keys; the chart then makes none.")
                .text("");
        secretName = component.helper(
                "secretName",
                "The name of the Secret with the credentials.",
                TextTemplate.of("{{- default ([[fullname]]) [[existing]] }}")
                        .bind("fullname", Expression.include(component.fullName()))
                        .bind("existing", existing));
    }

    /** The Secret of {@code component}; declares {@code existingSecret}. */
    public static SecretBuilder of(Component component) {
        return new SecretBuilder(component);
    }

    /** Adds an entry that holds {@code value}. */
    public SecretBuilder entry(String key, TextValue value) {
        if (!ConfigMapBuilder.KEY.matcher(key).matches()) {
            component().chart().reject("config-key-invalid", "\"" + key + "\" cannot name a Secret entry", null);
        }
        TextValue other = entries.putIfAbsent(key, value.sensitive());
        if (other != null) {
            component().chart().reject("config-key-duplicate", "Two entries are called " + key, other.declared());
        }
        return this;
    }

    /** The name of the Secret, the chart's own or the user's. */
    public Expression secretName() {
        return Expression.include(secretName);
    }

    @Override
    protected @Nullable Expression condition() {
        return Expression.not(existing);
    }

    @Override
    protected void body(Mapping object) {
        object.put("type", "Opaque");
        if (entries.size() == 1) {
            TextValue only = entries.values().iterator().next();
            object.with(only, (inner, dot) -> inner.mapping("data", data -> data.put(key(), encoded(dot))));
        } else {
            object.when(
                    anyGiven(),
                    given -> given.mapping(
                            "data",
                            data -> entries.forEach((key, value) -> {
                                String message = value + " is empty: set it, or name a Secret that holds " + key
                                        + " in " + existing;
                                data.put(key, encoded(value.required(message)));
                            })));
        }
    }

    @Override
    protected Optional<TextTemplate> notes() {
        return Optional.of(TextTemplate.of("""

                        {{- if [[missing]] }}

                        Note: no credentials are set. If [[name]] needs them, give the values
                        [[#entries]]
                          [[value]]
                        [[/entries]]
                        or name a Secret with the keys [[keys]] in [[existingPath]].
                        {{- end }}
                        """)
                .bind("missing", Expression.not(anyGiven(existing)))
                .bind("existingPath", existing.path().toString())
                .bind("name", component().name())
                .bind("keys", String.join(", ", entries.keySet()))
                .bind("entries", paths()));
    }

    @Override
    protected Optional<TextTemplate> readme() {
        return Optional.of(TextTemplate.of("""
                        ## Credentials of [[name]]

                        The chart ships no passwords. Give them as values, from a file that stays out of version control or with
                        `--set`:

                        [[#entries]]
                        - `[[value]]`
                        [[/entries]]

                        As soon as one of them is set, all are required. Or make a Secret with the keys [[keys]]
                        yourself and name it in `[[existingPath]]`.""")
                .bind("existingPath", existing.path().toString())
                .bind("name", component().name())
                .bind(
                        "keys",
                        String.join(
                                ", ",
                                entries.keySet().stream()
                                        .map(k -> "`" + k + "`")
                                        .toList()))
                .bind("entries", paths()));
    }

    private Expression anyGiven(Expression... others) {
        return Expression.or(
                Stream.concat(entries.values().stream(), Stream.of(others)).toArray(Expression[]::new));
    }

    private String key() {
        return entries.keySet().iterator().next();
    }

    private List<Map<String, String>> paths() {
        List<Map<String, String>> paths = new ArrayList<>();
        entries.values().forEach(value -> paths.add(Map.of("value", value.path().toString())));
        return paths;
    }

    private static Expression encoded(Expression text) {
        return text.pipe("b64enc").quoted();
    }
}
