package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.render.function.UserFailure;
import dev.portolan.core.secret.Mask;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.parse.ParseException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the problems of this stage, with the places in the files of a chart. */
final class RenderProblems {
    private final TemplatePaths paths;
    private final FunctionTable functions;

    RenderProblems(TemplatePaths paths, FunctionTable functions) {
        this.paths = paths;
        this.functions = functions;
    }

    static RenderException noSuchTemplate(String pattern) {
        Problem problem = Problem.of("no-such-template", "no template matches " + pattern)
                .hint("patterns start below the chart, such as templates/service.yaml");
        return new RenderException(List.of(problem), "could not find template " + pattern + " in chart", null);
    }

    static RenderException simple(String code, String message, String helmMessage) {
        return new RenderException(List.of(Problem.of(code, message)), helmMessage, null);
    }

    /** A template does not parse. */
    RenderException parse(ParseException failure) {
        Problem problem = new SyntaxWords(functions).of(failure).problem();
        SourceText file = paths.template(failure.source().name()).orElse(failure.source());
        return new RenderException(List.of(at(problem, file, failure.span())), HelmErrors.parse(failure), failure);
    }

    /**
     * A template stops while it runs.
     *
     * @param templates the names of all templates
     * @param values what the failing action read
     */
    RenderException execution(TemplateException failure, Set<String> templates, ReadValues values) {
        CallChain chain = CallChain.of(failure, paths);
        UserFailure user = HelmErrors.userFailure(failure);
        ParseException syntax = syntaxError(failure);
        TemplateException innermost = CallChain.innermost(failure);
        FaultWords words = new FaultWords(functions, templates, values);
        Problem problem;
        if (user != null) {
            problem = words.of(user).problem();
        } else if (syntax != null) {
            problem = new SyntaxWords(functions)
                    .of(syntax)
                    .problem()
                    .with(
                            "text",
                            Mask.line(syntax.source()
                                    .lineText(syntax.source().line(syntax.span().start()))),
                            null);
        } else {
            problem = words.of(innermost).problem();
        }
        CallChain.Frame place = chain.place();
        if (place != null) {
            problem = at(problem, place.source(), place.span()).in(chain.context());
        }
        if (!chain.text().isEmpty()) {
            problem = problem.with("text", Mask.line(chain.text()), null);
        }
        List<String> unset = values.unset();
        boolean isAboutUnset = !unset.isEmpty() && problem.code().equals("value-required");
        problem = isAboutUnset ? values.addTo(problem, unset) : values.addTo(problem);
        return new RenderException(
                List.of(problem), HelmErrors.execution(failure), failure, chain.calls(), values.paths());
    }

    private static @Nullable ParseException syntaxError(TemplateException failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof ParseException syntax) {
                return syntax;
            }
        }
        return null;
    }

    /**
     * A document of a rendered file cannot be read.
     *
     * @param failure why, or null if it is no object of Kubernetes
     * @param start where the document starts in the file
     * @param helmReason what Helm says of the document
     * @param values the values that the failing line was made of
     */
    RenderException manifest(
            RenderedFile file, @Nullable YamlException failure, int start, String helmReason, ManifestValues values) {
        SourceText text = SourceText.of(file.path(), file.text());
        int line = text.line(start);
        if (failure != null) {
            line += failure.problems().get(0).location().map(Location::line).orElse(1) - 1;
        }
        line = Math.min(line, text.lineCount());
        String shown = text.lineText(line);
        int from = text.lineStart(line) + shown.length() - shown.stripLeading().length();
        OutputOrigin origin = OutputOrigins.of(file, paths).at(from, text.lineStart(line) + shown.length());
        Problem problem = failure == null
                ? Problem.of("manifest-type", "what the template writes here is no Kubernetes object")
                        .hint("an object is a map with apiVersion, kind and metadata")
                : Problem.of("manifest-syntax", "what the template writes is no YAML: " + failure.reason())
                        .hint(
                                "look for a missing quote or a wrong indentation; write texts with quote, blocks with nindent");
        problem = origin.span().length() == 0
                ? problem.at(Location.file(origin.template().name()))
                : at(problem, origin.template(), origin.span());
        problem =
                problem.with("output", "line " + line + ": " + Mask.line(shown).strip(), null);
        ReadValues read = values.of(origin.values());
        return new RenderException(
                List.of(read.addTo(problem)),
                "YAML parse error on " + file.path() + ": " + helmReason,
                failure,
                origin.chain(),
                read.paths());
    }

    /** Makes what is said about the values of these paths. */
    interface ManifestValues {
        ReadValues of(Set<String> paths);
    }

    private static Problem at(Problem problem, SourceText file, Span span) {
        Location location =
                Location.of(file, Math.min(span.start(), file.content().length()));
        String line = file.lineText(location.line());
        int length = Math.min(span.length(), line.length() - location.column() + 1);
        return problem.at(location).showing(line, location.column(), length);
    }
}
