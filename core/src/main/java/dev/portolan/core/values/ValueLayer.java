package dev.portolan.core.values;

import dev.portolan.core.chart.ValuesText;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.secret.Mask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the user gave. Immutable.
 *
 * @param kind what it is
 * @param name the file's name, or the argument
 * @param text the file's text, or the argument
 * @param files gives the texts of files, for {@link Kind#FILE_VALUE}
 */
record ValueLayer(Kind kind, String name, String text, UnaryOperator<String> files) {
    /** In the order in which Helm applies them. */
    enum Kind {
        FILE(""),
        JSON("--set-json"),
        SET("--set"),
        STRING("--set-string"),
        FILE_VALUE("--set-file"),
        LITERAL("--set-literal");

        private final String flag;

        Kind(String flag) {
            this.flag = flag;
        }
    }

    /** What messages call it. */
    String shown() {
        return kind == Kind.FILE ? name : kind.flag + " " + Mask.argument(name);
    }

    /** What an argument sets, with the names of files in place of their texts. */
    Map<String, @Nullable Object> alone() {
        return new ValueLayer(kind, name, text, UnaryOperator.identity()).over(new LinkedHashMap<>());
    }

    /** This over {@code under}, which may be changed. */
    Map<String, @Nullable Object> over(Map<String, @Nullable Object> under) {
        String prefix =
                kind == Kind.FILE ? "failed to parse " + name + ": " : "failed parsing " + kind.flag + " data: ";
        try {
            switch (kind) {
                case FILE -> {
                    return ValuesText.merge(under, ValuesText.read(name, text));
                }
                case JSON -> {
                    if (text.strip().startsWith("{")) {
                        return ValuesText.merge(under, ValuesMerger.object(text));
                    }
                    json(under);
                }
                case SET -> SetParser.set(text, under);
                case STRING -> SetParser.setString(text, under);
                case FILE_VALUE -> SetParser.setFile(text, under, files);
                case LITERAL -> SetParser.setLiteral(text, under);
            }
            return under;
        } catch (ChartException e) {
            if (kind == Kind.JSON) {
                throw e;
            }
            throw ValuesException.within(prefix, shown(), e);
        }
    }

    private void json(Map<String, @Nullable Object> under) {
        try {
            SetParser.setJson(text, under);
        } catch (ValuesException e) {
            throw new ValuesException(e.problems(), "failed parsing --set-json data " + text, e);
        }
    }
}
