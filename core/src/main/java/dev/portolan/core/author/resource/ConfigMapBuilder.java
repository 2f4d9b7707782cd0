package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.TextValue;
import dev.portolan.core.author.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A ConfigMap. For one thread. */
public final class ConfigMapBuilder extends Resource {
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,253}");

    private final Map<String, Value> entries = new LinkedHashMap<>();

    private ConfigMapBuilder(Component component) {
        super(component, "v1", "ConfigMap");
    }

    /** The ConfigMap of {@code component}. */
    public static ConfigMapBuilder of(Component component) {
        return new ConfigMapBuilder(component);
    }

    /** Adds an entry that holds {@code value}, which is no credential. */
    public ConfigMapBuilder entry(String key, Value value) {
        if (!KEY.matcher(key).matches()) {
            component().chart().reject("config-key-invalid", "\"" + key + "\" cannot name a ConfigMap entry", null);
        }
        if (value instanceof TextValue text && text.isSensitive()) {
            component()
                    .chart()
                    .reject(
                            "secret-in-configmap",
                            "The credential " + value + " goes into a ConfigMap",
                            value.declared());
        }
        Value other = entries.putIfAbsent(key, value);
        if (other != null) {
            component().chart().reject("config-key-duplicate", "Two entries are called " + key, other.declared());
        }
        return this;
    }

    @Override
    protected void body(Mapping object) {
        object.mapping("data", data -> entries.forEach((key, value) -> data.put(key, value.quoted())));
    }
}
