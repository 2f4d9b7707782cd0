package dev.portolan.core.render.function;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's certificates, keys, passwords and ciphers. All randomness and the time of certificates come from the
 * environment: with a seeded generator and a fixed clock the results repeat.
 *
 * @see <a href="https://masterminds.github.io/sprig/crypto.html">Sprig's cryptographic functions</a>
 */
public final class Crypto {
    private static final int CERTIFICATE_KEY_BITS = 2048;
    private static final String CERTIFICATE = CryptoCertificate.TYPE;

    private Crypto() {}

    /** All functions of this family. */
    public static FunctionSet functions() {
        return Crypto::find;
    }

    private static @Nullable Entry find(String name) {
        return switch (name) {
            case "genPrivateKey" -> Entry.unrepeatable(name, "(type string) string", Crypto::privateKey);
            case "genCA" ->
                Entry.unrepeatable(
                        name, "(cn string, daysValid int) " + CERTIFICATE, call -> authority(call, newKey(call)));
            case "genCAWithKey" ->
                Entry.unrepeatable(
                        name,
                        "(cn string, daysValid int, key string) " + CERTIFICATE,
                        call -> authority(call, givenKey(call, 2)));
            case "genSelfSignedCert" ->
                Entry.unrepeatable(
                        name,
                        "(cn string, ips []any, dnsNames []any, daysValid int) " + CERTIFICATE,
                        call -> CertificateRequest.of(call).selfSigned(newKey(call), random(call)));
            case "genSelfSignedCertWithKey" ->
                Entry.unrepeatable(
                        name,
                        "(cn string, ips []any, dnsNames []any, daysValid int, key string) " + CERTIFICATE,
                        call -> CertificateRequest.of(call).selfSigned(givenKey(call, 4), random(call)));
            case "genSignedCert" ->
                Entry.unrepeatable(
                        name,
                        "(cn string, ips []any, dnsNames []any, daysValid int, ca " + CERTIFICATE + ") " + CERTIFICATE,
                        call -> CertificateRequest.of(call).signed(newKey(call), authority(call), random(call)));
            case "genSignedCertWithKey" ->
                Entry.unrepeatable(
                        name,
                        "(cn string, ips []any, dnsNames []any, daysValid int, ca " + CERTIFICATE + ", key string) "
                                + CERTIFICATE,
                        call -> CertificateRequest.of(call).signed(givenKey(call, 5), authority(call), random(call)));
            case "buildCustomCert" ->
                Entry.of(
                        name,
                        "(certificate string, key string) " + CERTIFICATE,
                        call -> CryptoCertificate.custom(call.string(0), call.string(1)));
            case "derivePassword" ->
                Entry.of(
                        name,
                        "(counter uint32, type string, password string, user string, site string) string",
                        CryptoPasswords::derive);
            case "bcrypt" ->
                Entry.unrepeatable(
                        name, "(password string) string", call -> CryptoPasswords.bcrypt(call.string(0), random(call)));
            case "htpasswd" ->
                Entry.unrepeatable(
                        name,
                        "(user string, password string) string",
                        call -> CryptoPasswords.htpasswd(call.string(0), call.string(1), random(call)));
            case "encryptAES" ->
                Entry.unrepeatable(
                        name,
                        "(password string, text string) string",
                        call -> CryptoCipher.encrypt(call.string(0), call.string(1), random(call)));
            case "decryptAES" ->
                Entry.of(
                        name,
                        "(password string, encrypted string) string",
                        call -> CryptoCipher.decrypt(call.string(0), call.string(1)));
            case "randBytes" -> Entry.unrepeatable(name, "(count int) string", Crypto::randomBytes);
            default -> null;
        };
    }

    static SecureRandom random(Call call) {
        return EnvironmentRandom.of(call.environment().random());
    }

    private static String privateKey(Call call) {
        String type = call.string(0);
        SecureRandom random = random(call);
        return switch (type) {
            case "", "rsa" -> CryptoKey.rsa(4096, random).pem();
            case "dsa" -> CryptoKey.dsa(random).pem();
            case "ecdsa" -> CryptoKey.ecdsa(random).pem();
            case "ed25519" -> CryptoKey.ed25519(random).pem();
            default -> "Unknown type " + type;
        };
    }

    private static CryptoKey newKey(Call call) {
        return CryptoKey.rsa(CERTIFICATE_KEY_BITS, random(call));
    }

    private static CryptoKey givenKey(Call call, int i) {
        try {
            return CryptoKey.parse(call.string(i));
        } catch (FunctionException e) {
            throw new FunctionException("parsing private key: " + e.getMessage(), e);
        }
    }

    private static CryptoCertificate authority(Call call, CryptoKey key) {
        return CertificateRequest.authority(call).selfSigned(key, random(call));
    }

    private static CryptoCertificate authority(Call call) {
        if (call.get(4) instanceof CryptoCertificate certificate) {
            return certificate;
        }
        throw new FunctionException("expected a certificate; got " + GoFormat.display(call.get(4)));
    }

    private static String randomBytes(Call call) {
        if (call.integer(0) < 0) {
            throw new FunctionException("runtime error: makeslice: len out of range");
        }
        call.execution().charge(call.integer(0));
        byte[] bytes = new byte[call.size(0)];
        random(call).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
