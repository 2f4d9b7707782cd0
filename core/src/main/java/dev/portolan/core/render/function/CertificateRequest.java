package dev.portolan.core.render.function;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate is to say. Extensions and their order are those of Go's {@code x509.CreateCertificate}.
 *
 * @param name the common name
 * @param names the alternative names
 * @param from the beginning of its validity
 * @param until the end of its validity
 * @param isAuthority whether it may sign others
 */
record CertificateRequest(String name, List<GeneralName> names, Instant from, Instant until, boolean isAuthority) {
    private static final long DAY_NANOS = 24L * 3600 * 1_000_000_000;
    private static final int SERIAL_BITS = 128;
    private static final int KEY_ID_LENGTH = 20;

    /** The request in the arguments of a function: common name, addresses, DNS names, days. */
    static CertificateRequest of(Call call) {
        List<GeneralName> names = new ArrayList<>(dnsNames(call.list(2)));
        names.addAll(addresses(call.list(1)));
        return of(call, names, 3, false);
    }

    /** The request for an authority in the arguments of a function: common name, days. */
    static CertificateRequest authority(Call call) {
        return of(call, List.of(), 1, true);
    }

    private static CertificateRequest of(Call call, List<GeneralName> names, int days, boolean isAuthority) {
        Instant now = call.environment().clock().instant();
        // Go's nanoseconds wrap around after 292 years
        Instant end = now.plusNanos(DAY_NANOS * call.integer(days));
        return new CertificateRequest(call.string(0), names, now, end, isAuthority);
    }

    private static List<GeneralName> addresses(List<@Nullable Object> values) {
        List<GeneralName> names = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String text)) {
                throw new FunctionException("error parsing ip: " + GoFormat.display(value) + " is not a string");
            }
            byte[] address = IpAddress.parse(text);
            if (address == null) {
                throw new FunctionException("error parsing ip: " + text);
            }
            names.add(new GeneralName(GeneralName.iPAddress, new DEROctetString(address)));
        }
        return names;
    }

    private static List<GeneralName> dnsNames(List<@Nullable Object> values) {
        List<GeneralName> names = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String text)) {
                throw new FunctionException(
                        "error processing alternate dns name: " + GoFormat.display(value) + " is not a string");
            }
            if (text.chars().anyMatch(c -> c >= 0x80)) {
                throw new FunctionException("error creating certificate: x509: " + GoQuote.quote(text)
                        + " cannot be encoded as an IA5String");
            }
            names.add(new GeneralName(GeneralName.dNSName, text));
        }
        return names;
    }

    /** The certificate, signed with its own key. */
    CryptoCertificate selfSigned(CryptoKey key, SecureRandom random) {
        return signed(key, subject(), null, key, random);
    }

    /** The certificate for {@code key}, signed by {@code authority}. */
    CryptoCertificate signed(CryptoKey key, CryptoCertificate authority, SecureRandom random) {
        X509CertificateHolder parent = authority.holder("error parsing certificate: decodedSignerCert.Bytes: ");
        CryptoKey parentKey = authority.privateKey();
        parentKey.signer(random);
        if (!Arrays.equals(encoded(parentKey.publicKey()), encoded(parent.getSubjectPublicKeyInfo()))) {
            throw new FunctionException(
                    "error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
        }
        Extension parentId = parent.getExtension(Extension.subjectKeyIdentifier);
        boolean otherName = !Arrays.equals(encoded(parent.getSubject()), encoded(subject()));
        byte[] authorityId = parentId == null || !otherName
                ? null
                : SubjectKeyIdentifier.getInstance(parentId.getParsedValue()).getKeyIdentifier();
        return signed(key, parent.getSubject(), authorityId, parentKey, random);
    }

    private CryptoCertificate signed(
            CryptoKey key, X500Name issuer, byte @Nullable [] authorityId, CryptoKey signingKey, SecureRandom random) {
        BigInteger serial = new BigInteger(SERIAL_BITS, random);
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                serial,
                Date.from(from),
                Date.from(until),
                Locale.ROOT,
                subject(),
                publicKey(key, signingKey, random));
        try {
            addExtensions(builder, key, authorityId);
            byte[] der = builder.build(signingKey.signer(random)).getEncoded();
            return new CryptoCertificate(new CryptoPem("CERTIFICATE", der).toString(), key.pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key to certify; whether the other one can sign is asked first, as Go does. */
    private static SubjectPublicKeyInfo publicKey(CryptoKey key, CryptoKey signingKey, SecureRandom random) {
        signingKey.signer(random);
        return key.publicKey();
    }

    private void addExtensions(X509v3CertificateBuilder builder, CryptoKey key, byte @Nullable [] authorityId)
            throws IOException {
        int usage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(isAuthority ? usage | KeyUsage.keyCertSign : usage));
        KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        if (isAuthority) {
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(key.publicKey())));
        }
        if (authorityId != null) {
            builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(authorityId));
        }
        if (!names.isEmpty()) {
            GeneralNames alternatives = new GeneralNames(names.toArray(new GeneralName[0]));
            builder.addExtension(Extension.subjectAlternativeName, name.isEmpty(), alternatives);
        }
    }

    /** RFC 7093's first method, which Go uses since 1.25. */
    private static byte[] keyId(SubjectPublicKeyInfo publicKey) {
        byte[] bits = publicKey.getPublicKeyData().getBytes();
        SHA256Digest digest = new SHA256Digest();
        digest.update(bits, 0, bits.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return Arrays.copyOf(hash, KEY_ID_LENGTH);
    }

    private X500Name subject() {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE);
        if (!name.isEmpty()) {
            subject.addRDN(BCStyle.CN, commonName());
        }
        return subject.build();
    }

    /** Go prefers PrintableString, without the characters that not all allow there. */
    private ASN1Encodable commonName() {
        boolean printable = name.chars()
                .allMatch(c -> c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || " '()+,-./:=?".indexOf(c) >= 0);
        return printable ? new DERPrintableString(name) : new DERUTF8String(name);
    }

    private static byte[] encoded(ASN1Object object) {
        try {
            return object.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
