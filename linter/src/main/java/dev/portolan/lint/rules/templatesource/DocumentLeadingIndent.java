package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Draft;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import dev.portolan.lint.rule.ReleaseRule;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Tag;
import java.util.HashSet;
import java.util.Set;

final class DocumentLeadingIndent implements ReleaseRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "document-leading-indent",
                "The first rendered line of a document is indented",
                Tag.HELM,
                Tag.CORRECTNESS);
    }

    @Override
    public void check(Release release, Reporter reporter) {
        Set<SourceText> files = new HashSet<>();
        for (Manifest manifest : release.manifests()) {
            SourceText text = manifest.root().source().text();
            boolean first = files.add(text);
            int line = first ? firstLine(text, 1) : manifest.root().place().line();
            String content = text.lineText(line);
            if (content.startsWith(" ") || content.startsWith("\t")) {
                int start = text.lineStart(line);
                int indent = content.length() - content.stripLeading().length();
                Draft draft = reporter.report(
                        manifest.root()
                                .source()
                                .origins()
                                .at(start + indent, start + indent + 1)
                                .place(),
                        "the document begins with " + indent
                                + " blanks, which another template in front may not expect");
                draft.about(manifest).hint("remove the blanks, or trim them with {{-");
                // Helm looks at the first line of a file only.
                if (first && manifest.isHelmLinted()) {
                    draft.helm(
                            Severity.WARNING,
                            manifest.template(),
                            "document starts with an illegal indent: \"" + content
                                    + "\", which may cause parsing problems");
                }
            }
        }
    }

    private static int firstLine(SourceText text, int from) {
        int line = from;
        while (line < text.lineCount() && text.lineText(line).isBlank()) {
            line++;
        }
        return line;
    }
}
