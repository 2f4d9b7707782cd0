package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoInt;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random texts and numbers, drawn from the environment. */
final class Randoms {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ASCII = ascii();

    private Randoms() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "randAlphaNum" -> Entry.unrepeatable(name, "(count int) string", call -> text(call, LETTERS + DIGITS));
            case "randAlpha" -> Entry.unrepeatable(name, "(count int) string", call -> text(call, LETTERS));
            case "randNumeric" -> Entry.unrepeatable(name, "(count int) string", call -> text(call, DIGITS));
            case "randAscii" -> Entry.unrepeatable(name, "(count int) string", call -> text(call, ASCII));
            case "randInt" -> Entry.unrepeatable(name, "(min int, max int) int", Randoms::integer);
            case "shuffle" -> Entry.unrepeatable(name, "(text string) string", Randoms::shuffle);
            case "uuidv4" -> Entry.unrepeatable(name, "() string", call -> uuid(random(call)));
            default -> null;
        };
    }

    private static RandomGenerator random(Call call) {
        return call.environment().random();
    }

    private static String ascii() {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c < 0x7F; c++) {
            all.append(c);
        }
        return all.toString();
    }

    /** A text of {@code count} characters; of none if the count is negative. */
    private static String text(Call call, String alphabet) {
        int count = Math.max(0, call.size(0));
        call.execution().charge(count);
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random(call).nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static GoInt integer(Call call) {
        long bound = call.integer(1) - call.integer(0);
        if (bound <= 0) {
            throw new FunctionException("invalid argument to Intn");
        }
        return GoInt.of(random(call).nextLong(bound) + call.integer(0));
    }

    private static String shuffle(Call call) {
        int[] runes = call.string(0).codePoints().map(Unicode::valid).toArray();
        call.execution().charge(runes.length);
        for (int i = runes.length - 1; i > 0; i--) {
            int j = random(call).nextInt(i + 1);
            int swapped = runes[i];
            runes[i] = runes[j];
            runes[j] = swapped;
        }
        return new String(runes, 0, runes.length);
    }

    private static String uuid(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
        String hex = HexFormat.of().formatHex(bytes);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }
}
