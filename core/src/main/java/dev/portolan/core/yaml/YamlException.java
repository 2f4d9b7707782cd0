package dev.portolan.core.yaml;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import dev.portolan.gotemplate.text.SourceText;
import java.util.List;

/** A text is no YAML that Helm could read, or a value cannot be written. */
public final class YamlException extends ChartException {
    private static final long serialVersionUID = 1;

    private static final String CONVERTING = "error converting YAML to JSON: ";
    private static final String DECODING = "error unmarshaling JSON: while decoding JSON: ";

    private final String reason;
    private final int offset;

    private YamlException(String reason, String helmMessage, int offset, Problem problem) {
        super(List.of(problem), helmMessage, null);
        this.reason = reason;
        this.offset = offset;
    }

    /** A syntax error; {@code line} is the one that Helm names, or 0. */
    static YamlException syntax(String reason, int line, int offset) {
        String where = line > 0 ? "line " + line + ": " : "";
        return new YamlException(
                reason, CONVERTING + "yaml: " + where + reason, offset, Problem.of("yaml-syntax", where + reason));
    }

    /** A document that has no counterpart in JSON, in the words of Go's JSON package. */
    static YamlException conversion(String reason) {
        return new YamlException(reason, CONVERTING + reason, -1, Problem.of("yaml-conversion", reason));
    }

    /** A document of another type than the caller wants. */
    static YamlException type(String reason) {
        return new YamlException(reason, DECODING + reason, -1, Problem.of("yaml-type", reason));
    }

    /** A value that cannot be written. */
    static YamlException writing(String reason) {
        String stage = reason.startsWith("json: ") ? "error marshaling into JSON: " : "";
        return new YamlException(reason, stage + reason, -1, Problem.of("yaml-writing", reason));
    }

    /** A text that is no TOML, or a value that TOML cannot hold. */
    static YamlException toml(String reason) {
        return new YamlException(reason, reason, -1, Problem.of("toml", reason));
    }

    /** The same error with its place in {@code source}, if that is known. */
    YamlException in(SourceText source) {
        if (offset < 0 || problems().get(0).location().isPresent()) {
            return this;
        }
        Problem problem = problem(source);
        YamlException located = new YamlException(reason, helmMessage(), offset, problem);
        located.setStackTrace(getStackTrace());
        return located;
    }

    /** The problem with its place in {@code source}. */
    Problem problem(SourceText source) {
        if (offset < 0) {
            return problems().get(0);
        }
        int place = Math.min(offset, source.content().length());
        Location location = Location.of(source, place);
        String line = source.lineText(location.line());
        return Problem.of(problems().get(0).code(), reason)
                .at(location)
                .showing(line, location.column(), 1)
                .hint(hint(line));
    }

    /** The words of YAML parsers seldom say what to do. */
    private static String hint(String line) {
        return line.matches(" *\t.*\\S.*")
                ? "indent with blanks, because YAML takes no tabs"
                : "look here and right above for a missing quote, bracket or colon, or a wrong indentation";
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
