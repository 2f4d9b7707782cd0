package dev.portolan.core.render.function;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.value.GoString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Passwords hashed and derived. */
final class CryptoPasswords {
    private static final int BCRYPT_COST = 10;
    private static final int BCRYPT_LENGTH = 72;
    private static final int SALT_LENGTH = 16;

    /** The scope of the derivation that Sprig follows. */
    private static final String SCOPE = "com.lyndir.masterpassword";

    /** The work that one derivation is charged as: it takes about a tenth of a second and 32 MiB. */
    private static final int DERIVATION_UNITS = 1_000_000;

    /** Per type of password the patterns to choose from; each letter stands for a class of characters. */
    private static final Map<String, List<String>> PATTERNS = Map.of(
            "maximum",
            List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
            "long",
            List.of(
                    "CvcvnoCvcvCvcv",
                    "CvcvCvcvnoCvcv",
                    "CvcvCvcvCvcvno",
                    "CvccnoCvcvCvcv",
                    "CvccCvcvnoCvcv",
                    "CvccCvcvCvcvno",
                    "CvcvnoCvccCvcv",
                    "CvcvCvccnoCvcv",
                    "CvcvCvccCvcvno",
                    "CvcvnoCvcvCvcc",
                    "CvcvCvcvnoCvcc",
                    "CvcvCvcvCvccno",
                    "CvccnoCvccCvcv",
                    "CvccCvccnoCvcv",
                    "CvccCvccCvcvno",
                    "CvcvnoCvccCvcc",
                    "CvcvCvccnoCvcc",
                    "CvcvCvccCvccno",
                    "CvccnoCvcvCvcc",
                    "CvccCvcvnoCvcc",
                    "CvccCvcvCvccno"),
            "medium",
            List.of("CvcnoCvc", "CvcCvcno"),
            "short",
            List.of("Cvcn"),
            "basic",
            List.of("aaanaaan", "aannaaan", "aaannaaa"),
            "pin",
            List.of("nnnn"));

    private static final String VOWELS = "AEIOU";
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
    private static final String SMALL_VOWELS = "aeiou";
    private static final String SMALL_CONSONANTS = "bcdfghjklmnpqrstvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = VOWELS + SMALL_VOWELS + CONSONANTS + SMALL_CONSONANTS;

    private static final Map<Character, String> CHARACTERS = Map.of(
            'V', VOWELS,
            'C', CONSONANTS,
            'v', SMALL_VOWELS,
            'c', SMALL_CONSONANTS,
            'A', VOWELS + CONSONANTS,
            'a', LETTERS,
            'n', DIGITS,
            'o', "@&%?,=[]_:-+*$#!'^~;()/.",
            'x', LETTERS + DIGITS + "!@#$%^&*()");

    private CryptoPasswords() {}

    /** Sprig gives an error as the result. */
    static String bcrypt(String password, SecureRandom random) {
        byte[] bytes = GoString.bytes(password);
        if (bytes.length > BCRYPT_LENGTH) {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate("2a", bytes, salt, BCRYPT_COST);
    }

    static String htpasswd(String user, String password, SecureRandom random) {
        return user.contains(":") ? "invalid username: " + user : user + ":" + bcrypt(password, random);
    }

    /** The password that belongs to a user and a site, by the Master Password algorithm. */
    static String derive(Call call) {
        String type = call.string(1);
        List<String> patterns = PATTERNS.get(type);
        if (patterns == null) {
            return "cannot find password template " + type;
        }
        call.execution().charge(DERIVATION_UNITS);
        byte[] salt = scoped(call.string(3), new byte[0]);
        byte[] key = SCrypt.generate(GoString.bytes(call.string(2)), salt, 32_768, 8, 2, 64);
        byte[] counter = ByteBuffer.allocate(4).putInt((int) call.integer(0)).array();
        byte[] seed = hmac(key, scoped(call.string(4), counter));
        String pattern = patterns.get(Byte.toUnsignedInt(seed[0]) % patterns.size());
        StringBuilder password = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            String characters = CHARACTERS.getOrDefault(pattern.charAt(i), DIGITS);
            password.append(characters.charAt(Byte.toUnsignedInt(seed[i + 1]) % characters.length()));
        }
        return password.toString();
    }

    /** The scope, the name's length and the name, then {@code rest}. */
    private static byte[] scoped(String name, byte[] rest) {
        byte[] bytes = GoString.bytes(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(GoString.bytes(SCOPE));
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
        out.writeBytes(rest);
        return out.toByteArray();
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(key));
        hmac.update(message, 0, message.length);
        byte[] result = new byte[hmac.getMacSize()];
        hmac.doFinal(result, 0);
        return result;
    }
}
