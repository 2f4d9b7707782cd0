package dev.portolan.core.render.function;

import dev.portolan.gotemplate.format.GoBase64;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PEM block. */
final class CryptoPem {
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^|\\n)-----BEGIN ([^\\n-]*)-----[ \\t\\r]*\\n([^-]*)\\n-----END \\1-----[ \\t\\r]*(?:\\n|$)");
    private static final Pattern HEADERS = Pattern.compile("\\A(?:[^\\n:]*:[^\\n]*\\n)+\\n");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final String type;
    private final byte[] content;

    /** A block with this type, which stands after BEGIN; the bytes are not copied. */
    CryptoPem(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    /** The first block in {@code text}, or null if there is none. */
    static @Nullable CryptoPem first(String text) {
        Matcher matcher = BLOCK.matcher(text);
        for (int start = 0; matcher.find(start); start = matcher.start() + 1) {
            String body = HEADERS.matcher(matcher.group(2)).replaceFirst("").replaceAll("[ \\t]", "");
            try {
                return new CryptoPem(matcher.group(1), GoBase64.decode(body.getBytes(StandardCharsets.ISO_8859_1)));
            } catch (IllegalArgumentException e) {
                // what looked like a block is none; the next one may be
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "-----BEGIN " + type + "-----\n" + LINES.encodeToString(content) + "\n-----END " + type + "-----\n";
    }
}
