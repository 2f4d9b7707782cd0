package dev.portolan.core.render.function;

import dev.portolan.gotemplate.format.GoBase64;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.GoString;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Sprig's AES: 256 bits, CBC, the password cut or filled with zeros as the key, the initial vector in front. */
final class CryptoCipher {
    private static final int BLOCK = 16;
    private static final int KEY_LENGTH = 32;

    private CryptoCipher() {}

    static String encrypt(String password, String text, SecureRandom random) {
        if (text.isEmpty()) {
            return "";
        }
        byte[] plain = GoString.bytes(text);
        int padding = BLOCK - plain.length % BLOCK;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        byte[] vector = new byte[BLOCK];
        random.nextBytes(vector);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, password, vector, padded);
        byte[] all = Arrays.copyOf(vector, BLOCK + encrypted.length);
        System.arraycopy(encrypted, 0, all, BLOCK, encrypted.length);
        return Base64.getEncoder().encodeToString(all);
    }

    static String decrypt(String password, String encrypted64) {
        if (encrypted64.isEmpty()) {
            return "";
        }
        byte[] all = decode(encrypted64);
        if (all.length < BLOCK) {
            // the capacity of the buffer that Go decodes into
            int capacity = GoString.length(encrypted64) / 4 * 3;
            throw new FunctionException("runtime error: slice bounds out of range [:16] with capacity " + capacity);
        } else if (all.length % BLOCK != 0) {
            throw new FunctionException("crypto/cipher: input not full blocks");
        } else if (all.length == BLOCK) {
            throw new FunctionException("runtime error: index out of range [-1]");
        }
        byte[] padded = run(
                Cipher.DECRYPT_MODE, password, Arrays.copyOf(all, BLOCK), Arrays.copyOfRange(all, BLOCK, all.length));
        int length = padded.length - Byte.toUnsignedInt(padded[padded.length - 1]);
        if (length < 0) {
            throw new FunctionException("runtime error: slice bounds out of range [:" + length + "]");
        }
        return GoString.of(padded, 0, length);
    }

    private static byte[] decode(String encoded) {
        try {
            return GoBase64.decode(GoString.bytes(encoded));
        } catch (IllegalArgumentException e) {
            throw new FunctionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static byte[] run(int mode, String password, byte[] vector, byte[] input) {
        byte[] key = Arrays.copyOf(GoString.bytes(password), KEY_LENGTH);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}
