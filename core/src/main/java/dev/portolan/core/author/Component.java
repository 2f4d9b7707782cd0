package dev.portolan.core.author;

import org.jspecify.annotations.Nullable;

/**
 * A part of the application: its values live under its name, and its objects carry its name and labels. A chart with one
 * part has the main component, whose values live at the top. Made by {@link ChartBuilder#component}. For one thread.
 */
public final class Component {
    private final ChartBuilder chart;
    private final String name;
    private @Nullable Helper fullName;
    private @Nullable Helper labels;
    private @Nullable Helper selectorLabels;

    Component(ChartBuilder chart, String name) {
        this.chart = chart;
        this.name = name;
    }

    /** The chart that it is part of. */
    public ChartBuilder chart() {
        return chart;
    }

    /** Its name, or the chart's if it is the main component. */
    public String name() {
        return isMain() ? chart.name() : name;
    }

    /** Whether it is the only one, whose values live at the top. */
    public boolean isMain() {
        return name.isEmpty();
    }

    /** Starts the declaration of the value at {@code path}, a dotted text, below this component. */
    public Declaration value(String path, String description) {
        return chart.value(path(path), description);
    }

    /** The path of {@code dotted} below this component. */
    public ValuePath path(String dotted) {
        ValuePath path = ValuePath.of(dotted);
        return isMain() ? path : ValuePath.of(name).resolve(path);
    }

    /** Sets the comment above the values that share the path {@code path}. */
    public Component group(String path, String description) {
        chart.group(path(path), description);
        return this;
    }

    /** A named template {@code <chart>.<component>.<name>}. */
    public Helper helper(String helperName, String description, TextTemplate body) {
        return chart.helper(isMain() ? helperName : name + "." + helperName, description, body);
    }

    /** The helper that names the component's objects. */
    public Helper fullName() {
        if (fullName == null) {
            fullName = isMain() ? chart.standard().fullName() : chart.standard().fullName(this, name);
        }
        return fullName;
    }

    /** The helper that prints the labels of the component's objects. */
    public Helper labels() {
        if (labels == null) {
            labels = chart.standard().labels(this);
        }
        return labels;
    }

    /** The helper that prints the labels by which the component's pods are found; they never change. */
    public Helper selectorLabels() {
        if (selectorLabels == null) {
            selectorLabels = chart.standard().selectorLabels(this, name);
        }
        return selectorLabels;
    }

    /** The application's name, as labels show it. */
    public Expression applicationName() {
        return Expression.include(chart.standard().name());
    }

    /** The chart's name and version, as labels show them. */
    public Expression chartLabel() {
        return Expression.include(chart.standard().chartLabel());
    }

    /** A mention of {@code target} at the calling line. */
    public Resource.Reference reference(Resource target) {
        return new Resource.Reference(target, chart.here());
    }

    String folder() {
        return isMain() ? "" : name + "/";
    }
}
