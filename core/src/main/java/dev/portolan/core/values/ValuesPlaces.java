package dev.portolan.core.values;

import dev.portolan.core.problem.Location;
import dev.portolan.core.yaml.Yaml;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlNode;
import dev.portolan.core.yaml.YamlScalar;
import dev.portolan.core.yaml.YamlSequence;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one file or argument says about a value. */
final class ValuesPlaces {
    private static final Answer SILENT = new Answer(false, null);
    private static final Answer HIDES = new Answer(true, null);

    private final SourceText source;
    private final List<YamlNode> documents = new ArrayList<>();

    /**
     * An answer.
     *
     * @param isFinal whether what lies below does not count
     * @param origin where the value is set; null if it is not
     */
    record Answer(boolean isFinal, @Nullable ValueOrigin origin) {
        static Answer of(ValueOrigin origin) {
            return new Answer(true, origin);
        }
    }

    /** The keys of a values file. */
    ValuesPlaces(SourceText source) {
        this.source = source;
        Yaml.parse(source).forEach(document -> document.root().ifPresent(root -> documents.add(0, root)));
    }

    /** What the file says about the value at {@code path}; of several documents the last counts. */
    Answer find(List<String> path, ValueOrigin.Kind kind) {
        for (YamlNode document : documents) {
            Answer answer = find(document, path, kind);
            if (answer.isFinal()) {
                return answer;
            }
        }
        return SILENT;
    }

    private Answer find(YamlNode document, List<String> path, ValueOrigin.Kind kind) {
        YamlNode node = document;
        YamlNode shown = document;
        for (String step : path) {
            YamlNode target = node.target();
            if (target instanceof YamlMapping mapping) {
                YamlMapping.Entry entry = entry(mapping, step);
                if (entry == null) {
                    return SILENT;
                }
                node = entry.value();
                boolean isWritten = node instanceof YamlScalar && node.span().length() > 0;
                shown = isWritten ? node : entry.key();
            } else if (target instanceof YamlSequence sequence) {
                int index = index(step);
                if (index < 0 || index >= sequence.items().size()) {
                    return HIDES;
                }
                node = sequence.items().get(index);
                shown = node;
            } else {
                return node == document ? SILENT : HIDES;
            }
        }
        return Answer.of(origin(shown, kind));
    }

    /** The entry that counts for a key; merged mappings are asked if there is no own one. */
    private static YamlMapping.@Nullable Entry entry(YamlMapping mapping, String name) {
        YamlMapping.Entry own = mapping.entry(name).orElse(null);
        if (own != null) {
            return own;
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.isMerge()) {
                YamlNode merged = entry.value().target();
                for (YamlNode one : merged instanceof YamlSequence list ? list.items() : List.of(merged)) {
                    if (one.target() instanceof YamlMapping other && other != mapping) {
                        YamlMapping.Entry found = other.entry(name).orElse(null);
                        if (found != null) {
                            return found;
                        }
                    }
                }
            }
        }
        return null;
    }

    private ValueOrigin origin(YamlNode shown, ValueOrigin.Kind kind) {
        Span span = shown.span();
        Location location = Location.of(source, span.start());
        int rest = source.lineText(location.line()).length() - location.column() + 1;
        return new ValueOrigin(kind, location, Math.max(0, Math.min(span.length(), rest)), null);
    }

    /** What an argument says, which gives {@code tree} if there is nothing else. */
    static Answer find(Map<String, @Nullable Object> tree, List<String> path, ValueOrigin origin) {
        Object value = tree;
        for (String step : path) {
            if (value instanceof Map<?, ?> map) {
                if (!map.containsKey(step)) {
                    return SILENT;
                }
                value = map.get(step);
            } else if (value instanceof List<?> list) {
                int index = index(step);
                value = index >= 0 && index < list.size() ? list.get(index) : null;
                if (value == null) {
                    // An argument changes items of a list one by one.
                    return SILENT;
                }
            } else {
                return HIDES;
            }
        }
        return Answer.of(origin);
    }

    private static int index(String step) {
        return step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : -1;
    }
}
