package dev.portolan.lint.rules.packaging;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Source;

/**
 * A provenance file: a clear-signed message with a copy of Chart.yaml, a line {@code ...}, and the archive's checksum below
 * {@code files}.
 *
 * @see <a href="https://helm.sh/docs/topics/provenance/">Helm provenance and integrity</a>
 */
final class Provenance {
    private static final String MESSAGE = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

    private final String name;
    private final boolean signed;
    private final ParsedYaml body;

    Provenance(SourceText text) {
        name = text.name();
        StringBuilder yaml = new StringBuilder();
        boolean begun = false;
        boolean inBody = false;
        boolean ended = false;
        for (int line = 1; line <= text.lineCount(); line++) {
            String content = text.lineText(line).stripTrailing();
            ended |= begun && content.equals(SIGNATURE);
            if (inBody && !ended) {
                yaml.append(unescaped(content));
            }
            inBody |= begun && content.isEmpty();
            begun |= content.equals(MESSAGE);
            // Lines outside the message stay as empty ones, so that places are those of the file.
            yaml.append('\n');
        }
        signed = ended;
        body = NodeReader.parse(Source.file(SourceText.of(name, yaml.toString())));
    }

    /** A line that starts with a dash is written with a dash and a blank before it. */
    private static String unescaped(String line) {
        return line.equals("...") ? "---" : line.startsWith("- ") ? line.substring(2) : line;
    }

    /** The path that findings show. */
    String name() {
        return name;
    }

    /** Whether there is a message with a signature below it; whose, and whether it is right, is not looked at. */
    boolean isSigned() {
        return signed;
    }

    /** The copy of Chart.yaml. */
    Node metadata() {
        return body.root();
    }

    /** The checksums by the names of files. */
    Node sums() {
        return body.documents().size() < 2
                ? Node.absent(body.source())
                : body.documents().get(1).get("files");
    }
}
