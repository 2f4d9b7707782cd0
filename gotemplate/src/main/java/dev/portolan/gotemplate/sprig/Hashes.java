package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/** Checksums of texts. */
final class Hashes {
    private Hashes() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "sha1sum" -> Entry.of(name, "(text string) string", call -> digest("SHA-1", call));
            case "sha256sum" -> Entry.of(name, "(text string) string", call -> digest("SHA-256", call));
            case "sha512sum" -> Entry.of(name, "(text string) string", call -> digest("SHA-512", call));
            case "adler32sum" -> Entry.of(name, "(text string) string", Hashes::adler32);
            default -> null;
        };
    }

    private static String digest(String algorithm, Call call) {
        call.execution().charge(call.string(0).length());
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(GoString.bytes(call.string(0)));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    private static String adler32(Call call) {
        Adler32 sum = new Adler32();
        sum.update(GoString.bytes(call.string(0)));
        return Long.toString(sum.getValue());
    }
}
