package dev.portolan.core.render.function;

import dev.portolan.gotemplate.format.GoBase64;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and its private key as templates see them.
 *
 * @param certificate PEM
 * @param key PEM
 */
record CryptoCertificate(String certificate, String key) implements GoStruct {
    static final String TYPE = "sprig.certificate";

    @Override
    public String typeName() {
        return TYPE;
    }

    @Override
    public Kind kind() {
        return Kind.STRUCT;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Cert", certificate);
        fields.put("Key", key);
        return fields;
    }

    /** One that was made elsewhere, both parts in base 64. */
    static CryptoCertificate custom(String certificate64, String key64) {
        String certificate = decode(certificate64, "unable to decode base64 certificate");
        String key = decode(key64, "unable to decode base64 private key");
        new CryptoCertificate(certificate, key).holder("error parsing certificate: decodedCert.Bytes: ");
        checkKey(key);
        return new CryptoCertificate(certificate, key);
    }

    private static String decode(String encoded, String refusal) {
        try {
            return GoString.of(GoBase64.decode(GoString.bytes(encoded)));
        } catch (IllegalArgumentException e) {
            throw new FunctionException(refusal, e);
        }
    }

    private static CryptoKey checkKey(String pem) {
        try {
            return CryptoKey.parse(pem);
        } catch (FunctionException e) {
            throw new FunctionException("error parsing private key: " + e.getMessage(), e);
        }
    }

    /** The parsed certificate; {@code refusal} begins the message if it cannot be parsed. */
    X509CertificateHolder holder(String refusal) {
        CryptoPem block = CryptoPem.first(certificate);
        if (block == null) {
            throw new FunctionException("unable to decode certificate");
        }
        try {
            return new X509CertificateHolder(block.content());
        } catch (IOException e) {
            throw new FunctionException(refusal + "x509: malformed certificate", e);
        }
    }

    /** The parsed key. */
    CryptoKey privateKey() {
        return checkKey(key);
    }
}
