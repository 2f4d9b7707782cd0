package dev.portolan.lint.rule;

/** A rule about a values file: the chart's values.yaml, each file in ci/ and each file that the user gives. */
public non-sealed interface ValuesRule extends Rule {
    /** Looks at {@code values} and reports what is wrong with it. */
    void check(ValuesFile values, Reporter reporter);
}
