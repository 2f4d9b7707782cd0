package dev.portolan.core.values;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.chart.ValuesText;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.secret.Mask;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoJsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Merges what the user gives: files of values, and the arguments of {@code --set} and its siblings. As in Helm the kinds
 * have a fixed order, whatever the order in which they are given: files, set-json, set, set-string, set-file,
 * set-literal; within a kind the later wins.
 *
 * <pre>{@code
 * Values values = ValuesMerger.create()
 *         .file("prod.yaml", text)
 *         .set("image.tag=1.2")
 *         .merge();
 * }</pre>
 *
 * <p>A merger is mutable and for one thread; what it makes is not and can be shared.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/cli/values/options.go">Helm's order</a>
 */
public final class ValuesMerger {
    private final List<ValueLayer> layers = new ArrayList<>();

    private ValuesMerger() {}

    /** A merger of nothing. */
    public static ValuesMerger create() {
        return new ValuesMerger();
    }

    /**
     * Adds a file of values.
     *
     * @param name what messages call it
     */
    public ValuesMerger file(String name, String text) {
        return add(new ValueLayer(ValueLayer.Kind.FILE, name, text, UnaryOperator.identity()));
    }

    /** Adds an argument of {@code --set-json}: a JSON object, or paths and JSON values. */
    public ValuesMerger setJson(String argument) {
        return add(new ValueLayer(ValueLayer.Kind.JSON, argument, argument, UnaryOperator.identity()));
    }

    /** Adds an argument of {@code --set}. */
    public ValuesMerger set(String argument) {
        return add(new ValueLayer(ValueLayer.Kind.SET, argument, argument, UnaryOperator.identity()));
    }

    /** Adds an argument of {@code --set-string}. */
    public ValuesMerger setString(String argument) {
        return add(new ValueLayer(ValueLayer.Kind.STRING, argument, argument, UnaryOperator.identity()));
    }

    /**
     * Adds an argument of {@code --set-file}.
     *
     * @param files gives the text of the file at a path, or throws a {@link ChartException}
     */
    public ValuesMerger setFile(String argument, UnaryOperator<String> files) {
        return add(new ValueLayer(ValueLayer.Kind.FILE_VALUE, argument, argument, files));
    }

    /** Adds an argument of {@code --set-literal}. */
    public ValuesMerger setLiteral(String argument) {
        return add(new ValueLayer(ValueLayer.Kind.LITERAL, argument, argument, UnaryOperator.identity()));
    }

    private ValuesMerger add(ValueLayer layer) {
        layers.add(layer);
        return this;
    }

    /**
     * The merged values.
     *
     * @throws ValuesException if a file or an argument is malformed
     */
    public Values merge() {
        List<ValueLayer> ordered = new ArrayList<>();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (ValueLayer.Kind kind : ValueLayer.Kind.values()) {
            for (ValueLayer layer : layers) {
                if (layer.kind() == kind) {
                    ordered.add(layer);
                    tree = layer.over(tree);
                }
            }
        }
        return new Values(tree, ordered);
    }

    /** Merges {@code over} into {@code values}, in place: mappings key by key, all else replaced, null included. */
    public static void override(Map<String, @Nullable Object> values, Map<String, @Nullable Object> over) {
        Map<String, @Nullable Object> merged = ValuesText.merge(values, over);
        if (merged != values) {
            values.putAll(merged);
        }
    }

    /**
     * The values that the templates of {@code chart} see, subcharts' values in those of their parents: a new tree in
     * which nulls of {@code values} have deleted defaults. {@code chart} is what {@link Dependencies#process} gave.
     *
     * @throws ValuesException if the values of a subchart are no mapping
     */
    public static Map<String, @Nullable Object> coalesce(Chart chart, Map<String, @Nullable Object> values) {
        return coalesce(chart, values, warning -> {});
    }

    /** The same, with each of Helm's warnings given to {@code warnings}. */
    public static Map<String, @Nullable Object> coalesce(
            Chart chart, Map<String, @Nullable Object> values, Consumer<String> warnings) {
        return new Coalescer(warnings).coalesce(chart, values, Coalescer.Nulls.DELETE);
    }

    /** {@code --set-json} with a whole object. */
    static Map<String, @Nullable Object> object(String argument) {
        String helm = "failed parsing --set-json data JSON: " + argument;
        try {
            Map<String, @Nullable Object> object = ValuesText.table(GoJson.read(argument.strip()));
            return object == null ? new LinkedHashMap<>() : object;
        } catch (GoJsonException e) {
            throw new ValuesException(
                    Problem.of("set-argument", "the argument is no JSON object: " + e.getMessage())
                            .with("argument", Mask.argument(argument), null)
                            .hint("put the argument in single quotes, so that the shell leaves JSON's own quotes"),
                    helm);
        }
    }
}
