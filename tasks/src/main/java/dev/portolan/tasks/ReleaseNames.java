package dev.portolan.tasks;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.exec.TemplateRun;
import dev.portolan.gotemplate.exec.TemplateSet;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.sprig.Sprig;
import dev.portolan.gotemplate.text.SourceText;
import java.util.List;

/** Names of releases that are templates themselves: {@code --name-template}. Stateless. */
public final class ReleaseNames {
    private static final String NAME = "name-template";

    private ReleaseNames() {}

    /**
     * The text that {@code template} gives, with Sprig's functions and no data.
     *
     * @throws ChartException if the template is malformed or fails
     */
    public static String render(String template) {
        FunctionTable functions = FunctionTable.of(Sprig.functions());
        try {
            TemplateSet set = TemplateSet.builder(functions)
                    .add(functions.parse(SourceText.of(NAME, template)))
                    .build();
            return TemplateRun.of(set).execute(NAME, null);
        } catch (ParseException | TemplateException e) {
            String reason = String.valueOf(e.getMessage());
            Problem problem = Problem.of(NAME, "the template of the release's name fails: " + reason);
            throw new ChartException(List.of(problem), reason, e);
        }
    }
}
