package dev.portolan.lint.rule;

import dev.portolan.gotemplate.text.SourceText;

/**
 * A file under templates/.
 *
 * @param chart the chart that it belongs to
 * @param text the text; its name is the path inside the outermost chart
 */
public record TemplateFile(ChartTree chart, SourceText text) {
    /** The path that findings show. */
    public String path() {
        return text.name();
    }

    /** The file's name without folders. */
    public String fileName() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** Whether it only holds definitions: its name starts with an underscore. */
    public boolean isPartial() {
        return fileName().startsWith("_");
    }
}
