package dev.portolan.lint.secret;

import dev.portolan.lint.secret.Secret.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys as text, and files of keys by their first bytes. */
final class PrivateKeys {
    private static final Pattern BEGIN = Pattern.compile(
            "-----BEGIN ((?:RSA |EC |DSA |OPENSSH |ENCRYPTED |ANY |SSH2 ENCRYPTED |PGP )?PRIVATE KEY(?: BLOCK)?)-----|PuTTY-User-Key-File-[23]: ");

    /** A body of less than this many characters is an ellipsis, or all that a page wants to show. */
    private static final int SHORTEST_BODY = 64;

    private static final int FEW_CHARACTERS = 12;

    private PrivateKeys() {}

    /** The private keys in {@code text}; each begins where its first line does and ends with that line. */
    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>(0);
        if (!text.contains("-----BEGIN ") && !text.contains("PuTTY-User-Key-File")) {
            return found;
        }
        Matcher begin = BEGIN.matcher(text);
        while (begin.find()) {
            if (hasBody(text, begin.end())) {
                found.add(
                        new Secret(Secret.Kind.PRIVATE_KEY, Confidence.HIGH, title(begin), begin.start(), begin.end()));
            }
        }
        return found;
    }

    private static String title(Matcher begin) {
        String type = begin.group(1);
        if (type == null) {
            return "PuTTY private key";
        }
        return type.startsWith("ENCRYPTED") || type.startsWith("SSH2 ENC") ? "encrypted private key" : "private key";
    }

    /** Counts the characters of base64 up to the next header; line breaks may be written as {@code \n}. */
    private static boolean hasBody(String text, int from) {
        int end = text.indexOf("-----", from);
        String body = text.substring(from, end < 0 ? Math.min(text.length(), from + 8000) : end)
                .replace("\\n", "\n")
                .replace("\\r", "");
        if (body.contains("..") || body.contains("…")) {
            return false;
        }
        long count = 0;
        for (String line : body.split("\n", -1)) {
            String content = line.strip();
            if (content.matches("[A-Za-z0-9+/=]+")) {
                count += content.length();
            } else if (content.matches("[A-Za-z0-9+/=]+[\"',)]*")) {
                count += content.length() - 1;
            }
        }
        return count >= SHORTEST_BODY && body.chars().distinct().count() >= FEW_CHARACTERS;
    }

    /** What kind of key store {@code bytes} are, or an empty string: JKS, JCEKS or PKCS#12. */
    static String keyStore(byte[] bytes) {
        if (bytes.length < 32) {
            return "";
        }
        int magic = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (magic == 0xFEEDFEED) {
            return "Java key store";
        } else if (magic == 0xCECECECE) {
            return "JCEKS key store";
        }
        // PFX ::= SEQUENCE { version INTEGER 3, authSafe SEQUENCE { … } }
        boolean longForm = bytes[0] == 0x30 && (bytes[1] & 0xFF) == 0x82;
        boolean version = bytes[4] == 2 && bytes[5] == 1 && bytes[6] == 3 && bytes[7] == 0x30;
        return longForm && version ? "PKCS#12 key store" : "";
    }
}
