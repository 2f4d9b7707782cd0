package dev.portolan.lint.secret;

import dev.portolan.lint.secret.Secret.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Tokens known by their form, from {@code tokens.tsv}. Safe for use by many threads. */
final class TokenTable {
    private static final int ASCII = 128;
    private static final List<Shape> SHAPES = read();
    private static final List<List<Shape>> BY_FIRST = byFirst();

    /** With which two characters anchors begin; most places of a text are done with by one look. */
    private static final boolean[] STARTS = starts();

    private static final int FEW_CHARACTERS = 6;
    private static final Pattern DUMMY = Pattern.compile(
            "(?i).*(example|xxxx|1234567890|0123456789|abcdefghij|your|dummy|fake|sample|redacted|\\*{3}|0000000|\\.\\.\\.).*");
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Set<String> CHECKED =
            Set.of("github-token", "github-oauth-token", "github-user-token", "github-server-token", "npm-token");

    private TokenTable() {}

    /**
     * One provider's form.
     *
     * @param id its name in configuration
     * @param title what the token is
     * @param anchor a part that each such token has
     * @param before how many characters may stand before that part
     * @param pattern the whole
     */
    private record Shape(String id, String title, String anchor, int before, Pattern pattern) {}

    /** The tokens in {@code text}, except those of the forms in {@code ignored}. */
    static List<Secret> find(String text, Set<String> ignored) {
        List<Secret> found = new ArrayList<>(0);
        int end = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            if (first >= ASCII || second >= ASCII || !STARTS[first * ASCII + second]) {
                continue;
            }
            List<Shape> shapes = BY_FIRST.get(first);
            for (int j = 0; j < shapes.size(); j++) {
                Shape shape = shapes.get(j);
                if (text.startsWith(shape.anchor, i) && !ignored.contains(shape.id)) {
                    Secret secret = match(shape, text, i, end);
                    if (secret != null) {
                        found.add(secret);
                        end = secret.end();
                        i = Math.max(i, end - 1);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Secret match(Shape shape, String text, int anchor, int from) {
        Matcher matcher = shape.pattern.matcher(text);
        matcher.region(Math.max(from, anchor - shape.before), text.length());
        matcher.useTransparentBounds(true);
        boolean there = shape.before == 0 ? matcher.lookingAt() : matcher.find() && matcher.start() <= anchor;
        if (!there || isDummy(shape, matcher.group())) {
            return null;
        }
        String token = matcher.group();
        Confidence confidence = CHECKED.contains(shape.id) && !hasChecksum(token) ? Confidence.MEDIUM : Confidence.HIGH;
        return new Secret(Secret.Kind.TOKEN, confidence, shape.title, matcher.start(), matcher.end());
    }

    private static boolean isDummy(Shape shape, String token) {
        String body = token.substring(Math.min(token.length(), token.indexOf(shape.anchor) + shape.anchor.length()));
        if (shape.id.equals("json-web-token")) {
            return !isJsonWebToken(token);
        }
        return DUMMY.matcher(token).matches()
                || (body.length() > FEW_CHARACTERS && body.chars().distinct().count() < FEW_CHARACTERS);
    }

    /** The header names an algorithm, and the token is not the one that documentation shows. */
    private static boolean isJsonWebToken(String token) {
        String[] parts = token.split("\\.", -1);
        String header = decode(parts[0]);
        String payload = decode(parts[1]);
        return header.contains("\"alg\"") && !payload.contains("John Doe") && !payload.contains("\"example\"");
    }

    private static String decode(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    /** GitHub and npm end a token in the CRC-32 of what stands between, in six digits to the base 62. */
    private static boolean hasChecksum(String token) {
        String body = token.substring(token.indexOf('_') + 1);
        int split = body.length() - 6;
        CRC32 crc = new CRC32();
        crc.update(body.substring(0, split).getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            digits.append(BASE62.charAt((int) (rest % BASE62.length())));
            rest /= BASE62.length();
        }
        return digits.reverse().toString().equals(body.substring(split));
    }

    private static List<Shape> read() {
        try (InputStream in = TokenTable.class.getResourceAsStream("tokens.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the resource tokens.tsv is missing");
            }
            List<Shape> shapes = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.startsWith("#") && !line.isEmpty()) {
                    String[] cells = line.split("\t", -1);
                    Pattern pattern = Pattern.compile("(?<![A-Za-z0-9_])" + cells[4] + "(?![A-Za-z0-9_])");
                    shapes.add(new Shape(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), pattern));
                }
            }
            return List.copyOf(shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean[] starts() {
        boolean[] starts = new boolean[ASCII * ASCII];
        SHAPES.forEach(shape -> starts[shape.anchor.charAt(0) * ASCII + shape.anchor.charAt(1)] = true);
        return starts;
    }

    private static List<List<Shape>> byFirst() {
        List<List<Shape>> lists = new ArrayList<>();
        for (int i = 0; i < ASCII; i++) {
            char first = (char) i;
            lists.add(SHAPES.stream()
                    .filter(shape -> shape.anchor.charAt(0) == first)
                    .toList());
        }
        return lists;
    }
}
