package dev.portolan.core.author;

/** The named templates that every chart has, with the names and results that {@code helm create} made customary. */
final class StandardHelpers {
    private final Value nameOverride;
    private final Value fullnameOverride;
    private final Helper name;
    private final Helper fullName;
    private final Helper chartLabel;

    StandardHelpers(ChartBuilder chart) {
        nameOverride = chart.value("nameOverride", "Replaces the chart's name in labels and in the names of objects.")
                .text("");
        fullnameOverride = chart.value("fullnameOverride", "Replaces the whole name of the objects.")
                .text("");
        name = chart.helper(
                "name",
                "The name of the application, as labels show it.",
                TextTemplate.of("{{- default .Chart.Name [[nameOverride]] | trunc 63 | trimSuffix \"-\" }}")
                        .bind("nameOverride", nameOverride));
        fullName = chart.helper(
                "fullname",
                """
                The name of the objects: the release, followed by the application unless the release's name says it.
                It is cut at 63 characters, because some names are limited to what DNS allows.""",
                TextTemplate.resource("fullname.tpl")
                        .bind("nameOverride", nameOverride)
                        .bind("fullnameOverride", fullnameOverride));
        chartLabel = chart.helper(
                "chart",
                "Name and version of the chart, as a label can hold them.",
                TextTemplate.of("{{- printf \"%s-%s\" .Chart.Name .Chart.Version | replace \"+\" \"_\" | trunc 63"
                        + " | trimSuffix \"-\" }}"));
    }

    /** Whether {@code value} is here for the helpers alone, and so left out where no object uses them. */
    boolean owns(Value value) {
        return value == nameOverride || value == fullnameOverride;
    }

    Helper name() {
        return name;
    }

    Helper fullName() {
        return fullName;
    }

    Helper chartLabel() {
        return chartLabel;
    }

    Helper fullName(Component component, String suffix) {
        return component.helper(
                "fullname",
                "The name of the objects of " + suffix + ".",
                TextTemplate.of("{{- printf \"%s-[[suffix]]\" ([[fullname]] | trunc [[room]] | trimSuffix \"-\") }}")
                        .bind("suffix", suffix)
                        .bind("room", Integer.toString(62 - suffix.length()))
                        .bind("fullname", Expression.include(fullName)));
    }

    Helper labels(Component component) {
        return component.helper(
                "labels",
                "The labels of every object.",
                TextTemplate.of("""
                        helm.sh/chart: {{ [[chart]] | quote }}
                        {{ [[selectorLabels]] }}
                        app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
                        app.kubernetes.io/managed-by: {{ .Release.Service | quote }}""")
                        .bind("chart", Expression.include(chartLabel))
                        .bind("selectorLabels", Expression.include(component.selectorLabels())));
    }

    Helper selectorLabels(Component component, String componentName) {
        return component.helper(
                "selectorLabels",
                "The labels by which pods are found. They hold no version, because a selector can never change.",
                TextTemplate.of("""
                        app.kubernetes.io/name: {{ [[name]] | quote }}
                        app.kubernetes.io/instance: {{ .Release.Name | quote }}[[#component]]

                        app.kubernetes.io/component: [[component]][[/component]]""").bind("name", Expression.include(name)).bind("component", componentName));
    }
}
