package dev.portolan.lint.rule;

/** A rule about a template's source, including branches that no values reach. Runs once per file under templates/. */
public non-sealed interface TemplateRule extends Rule {
    /** Looks at {@code template} and reports what is wrong with it. */
    void check(TemplateFile template, Reporter reporter);
}
