package dev.portolan.core.render;

import dev.portolan.core.render.function.HelmFunctions;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.SourceText;
import java.util.Map;

/** Parses templates as {@link Renderer} does, for those who look at them without running them. Safe for use by many threads. */
public final class TemplateReader {
    private static final FunctionTable FUNCTIONS = FunctionTable.of(HelmFunctions.functions());

    private TemplateReader() {}

    /**
     * The templates in a text.
     *
     * @return the templates by name; the text's own, named like it, is the last
     * @throws dev.portolan.gotemplate.parse.ParseException if the text is malformed or names a function that Helm does not
     *     have
     */
    public static Map<String, Template> read(SourceText text) {
        return FUNCTIONS.parse(text);
    }
}
