package dev.portolan.lint.rule;

/** A rule about the files of a chart, before anything is rendered. Runs once per chart. */
public non-sealed interface ChartRule extends Rule {
    /** Looks at {@code chart} and reports what is wrong with it. */
    void check(ChartTree chart, Reporter reporter);
}
