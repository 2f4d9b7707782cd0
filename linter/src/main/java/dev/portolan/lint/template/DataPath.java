package dev.portolan.lint.template;

import dev.portolan.lint.rule.ChartTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way into data. Immutable; equal if root and keys are. */
public final class DataPath {
    /** The step to an entry that is not known, as {@code range} makes it. */
    public static final String ANY = "*";

    private final DataRoot root;
    private final List<String> keys;
    private final int hash;

    private DataPath(DataRoot root, List<String> keys) {
        this.root = root;
        this.keys = keys;
        this.hash = 31 * root.hashCode() + keys.hashCode();
    }

    /** The way from {@code root} along {@code keys}, of which {@link #ANY} stands for any key or position. */
    public static DataPath of(DataRoot root, List<String> keys) {
        return new DataPath(root, List.copyOf(keys));
    }

    /** All values of {@code chart}. */
    public static DataPath values(ChartTree chart) {
        return of(new DataRoot.Values(chart), List.of());
    }

    /** What the templates of {@code chart} start with under this name, such as {@code Release}. */
    static DataPath builtin(ChartTree chart, String name) {
        return of(new DataRoot.Builtin(chart), List.of(name));
    }

    /** Where it begins. */
    public DataRoot root() {
        return root;
    }

    /** The keys that lead there. */
    public List<String> keys() {
        return keys;
    }

    /** The chart whose values these are, if they are values. */
    public Optional<ChartTree> chart() {
        return root instanceof DataRoot.Values values ? Optional.of(values.chart()) : Optional.empty();
    }

    /** Whether it leads into values. */
    public boolean isValues() {
        return root instanceof DataRoot.Values;
    }

    /** Whether it leads to this, or into this, of what templates start with: {@code isBuiltin("Release", "Name")}. */
    public boolean isBuiltin(String... names) {
        return root instanceof DataRoot.Builtin
                && keys.size() >= names.length
                && keys.subList(0, names.length).equals(List.of(names));
    }

    /** The number of keys. */
    public int size() {
        return keys.size();
    }

    /** One step further. */
    public DataPath child(String key) {
        return children(List.of(key));
    }

    /** Some steps further. */
    public DataPath children(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(keys);
        all.addAll(more);
        return of(root, all);
    }

    /** The first {@code length} steps. */
    public DataPath prefix(int length) {
        return length == keys.size() ? this : of(root, keys.subList(0, length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataPath path && hash == path.hash && keys.equals(path.keys) && root.equals(path.root);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As it is written in a template, such as {@code .Values.image.tag}. */
    @Override
    public String toString() {
        String start = isValues() ? ".Values" : root instanceof DataRoot.Lookup ? "lookup" : "";
        StringBuilder text = new StringBuilder(start);
        keys.forEach(key -> text.append('.').append(key));
        return text.toString();
    }
}
