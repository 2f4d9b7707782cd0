package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.yaml.YamlException;
import dev.portolan.gotemplate.text.SourceText;

/** Puts errors of documents where they are in the rendered file. */
final class YamlProblems {
    private YamlProblems() {}

    /** The problem of a document that starts at {@code start} in {@code source}. */
    static Problem locate(YamlException failure, SourceText source, int start, String content) {
        Problem problem = failure.problems().get(0);
        int line = source.line(start) + problem.location().map(Location::line).orElse(1) - 1;
        int shown = Math.min(line, source.lineCount());
        return Problem.of("manifest-syntax", "the text that the template writes is no valid YAML: " + failure.reason())
                .at(Location.line(source.name(), shown))
                .showing(
                        source.lineText(shown),
                        1,
                        Math.max(source.lineText(shown).length(), 1));
    }
}
