package dev.portolan.lint.rule;

/**
 * One thing that can be wrong with a chart. A rule says what it looks at by the interface it implements, sees one subject
 * at a time and tells a {@link Reporter}; a rule about files that also looks at what is rendered implements both. It never prints, sorts, filters or reads files. Rules hold no state and are
 * safe for use by many threads.
 */
public sealed interface Rule permits ChartRule, ValuesRule, TemplateRule, ManifestRule, ReleaseRule {
    /** Its name, severity and tags. */
    RuleInfo info();
}
