package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class TemplateSourceRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ComparisonTypeMismatch(),
            new DefaultMasksFalsy(),
            new DefineDuplicate(),
            new DefineUnprefixed(),
            new DocumentLeadingIndent(),
            new DoubleQuoting(),
            new FileLookupEmpty(),
            new HardcodedNamespace(),
            new IncludeUndefined(),
            new IndentInsteadOfNindent(),
            new KubeVersionCompareExcludesVendor(),
            new LookupUnguarded(),
            new MultilineWithoutIndent(),
            new NindentShallowerThanKey(),
            new RootContextLost(),
            new StringBooleanCondition(),
            new TemplateFailsWithDefaults(),
            new TemplateRenderError(),
            new TemplateSyntaxError(),
            new TrimJoinsLines());

    private TemplateSourceRules() {}
}
