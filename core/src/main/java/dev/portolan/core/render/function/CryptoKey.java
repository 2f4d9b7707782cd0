package dev.portolan.core.render.function;

import dev.portolan.gotemplate.function.FunctionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.operator.bc.BcRSAContentSignerBuilder;

/** A private key in the forms that Go writes and reads. Immutable. */
final class CryptoKey {
    private final AsymmetricKeyParameter key;

    private CryptoKey(AsymmetricKeyParameter key) {
        this.key = key;
    }

    static CryptoKey rsa(int bits, SecureRandom random) {
        return new CryptoKey(CryptoPrimes.rsa(bits, random));
    }

    static CryptoKey dsa(SecureRandom random) {
        DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
        generator.init(new DSAKeyGenerationParameters(random, CryptoPrimes.dsaParameters(random)));
        return new CryptoKey(generator.generateKeyPair().getPrivate());
    }

    static CryptoKey ecdsa(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(
                new ECKeyGenerationParameters(ECNamedDomainParameters.lookup(SECObjectIdentifiers.secp256r1), random));
        return new CryptoKey(generator.generateKeyPair().getPrivate());
    }

    static CryptoKey ed25519(SecureRandom random) {
        return new CryptoKey(new Ed25519PrivateKeyParameters(random));
    }

    /**
     * Reads a key from PEM.
     *
     * @throws FunctionException in Sprig's words if there is none
     */
    static CryptoKey parse(String pem) {
        CryptoPem block = CryptoPem.first(pem);
        if (block == null) {
            throw new FunctionException("no PEM data in input");
        }
        return switch (block.type()) {
            case "PRIVATE KEY" -> read(block, "decoding PEM as PKCS#8: ", CryptoKey::pkcs8);
            case "RSA PRIVATE KEY" -> read(block, "parsing RSA private key from PEM: ", CryptoKey::pkcs1);
            case "EC PRIVATE KEY" -> read(block, "parsing EC private key from PEM: ", CryptoKey::sec1);
            case "DSA PRIVATE KEY" -> read(block, "parsing DSA private key from PEM: ", CryptoKey::dsa);
            default ->
                throw new FunctionException(
                        block.type().endsWith(" PRIVATE KEY")
                                ? "invalid private key type " + block.type()
                                : "no private key data in PEM block of type " + block.type());
        };
    }

    private interface KeyReader {
        AsymmetricKeyParameter read(byte[] der) throws IOException;
    }

    private static CryptoKey read(CryptoPem block, String refusal, KeyReader reader) {
        try {
            return new CryptoKey(reader.read(block.content()));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new FunctionException(refusal + "asn1: structure error: " + e.getMessage(), e);
        }
    }

    private static AsymmetricKeyParameter pkcs8(byte[] der) throws IOException {
        return PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(der));
    }

    private static AsymmetricKeyParameter pkcs1(byte[] der) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);
        return PrivateKeyFactory.createKey(new PrivateKeyInfo(algorithm, RSAPrivateKey.getInstance(der)));
    }

    private static AsymmetricKeyParameter sec1(byte[] der) throws IOException {
        ECPrivateKey sec1 = ECPrivateKey.getInstance(der);
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, sec1.getParametersObject());
        return PrivateKeyFactory.createKey(new PrivateKeyInfo(algorithm, sec1));
    }

    private static AsymmetricKeyParameter dsa(byte[] der) {
        ASN1Sequence values = ASN1Sequence.getInstance(der);
        DSAParameters parameters = new DSAParameters(integer(values, 1), integer(values, 2), integer(values, 3));
        return new DSAPrivateKeyParameters(integer(values, 5), parameters);
    }

    private static BigInteger integer(ASN1Sequence values, int i) {
        return ASN1Integer.getInstance(values.getObjectAt(i)).getPositiveValue();
    }

    /** The key as Sprig writes it: PKCS#1, SEC 1 or OpenSSL's DSA form, PKCS#8 for all else. */
    String pem() {
        if (key instanceof RSAPrivateCrtKeyParameters) {
            return pem("RSA PRIVATE KEY", keyOf(info()));
        } else if (key instanceof DSAPrivateKeyParameters dsa) {
            DSAParameters parameters = dsa.getParameters();
            BigInteger y = parameters.getG().modPow(dsa.getX(), parameters.getP());
            ASN1Encodable[] values = {
                new ASN1Integer(0),
                new ASN1Integer(parameters.getP()),
                new ASN1Integer(parameters.getQ()),
                new ASN1Integer(parameters.getG()),
                new ASN1Integer(y),
                new ASN1Integer(dsa.getX())
            };
            return pem("DSA PRIVATE KEY", new DERSequence(values));
        } else if (key instanceof ECPrivateKeyParameters ec) {
            DERBitString point = new DERBitString(publicKey().getPublicKeyData().getBytes());
            int bits = ec.getParameters().getN().bitLength();
            return pem("EC PRIVATE KEY", new ECPrivateKey(bits, ec.getD(), point, curve(ec)));
        }
        return pem("PRIVATE KEY", withoutPublicKey(info()));
    }

    private static ASN1ObjectIdentifier curve(ECPrivateKeyParameters ec) {
        return ((ECNamedDomainParameters) ec.getParameters()).getName();
    }

    private static ASN1Object keyOf(PrivateKeyInfo info) {
        return (ASN1Object) parsed(info);
    }

    private static ASN1Encodable parsed(PrivateKeyInfo info) {
        try {
            return info.parsePrivateKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Go writes no public key beside the private one. */
    private static PrivateKeyInfo withoutPublicKey(PrivateKeyInfo info) {
        try {
            return new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), parsed(info));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrivateKeyInfo info() {
        try {
            return PrivateKeyInfoFactory.createPrivateKeyInfo(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String type, ASN1Object content) {
        try {
            return new CryptoPem(type, content.getEncoded("DER")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The public key.
     *
     * @throws FunctionException in Go's words if certificates do not take keys of this kind
     */
    SubjectPublicKeyInfo publicKey() {
        try {
            if (key instanceof RSAPrivateCrtKeyParameters rsa) {
                return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                        new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent()));
            } else if (key instanceof ECPrivateKeyParameters ec) {
                byte[] point = ec.getParameters()
                        .getG()
                        .multiply(ec.getD())
                        .normalize()
                        .getEncoded(false);
                return new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve(ec)), point);
            } else if (key instanceof Ed25519PrivateKeyParameters edwards) {
                return new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
                        edwards.generatePublicKey().getEncoded());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new FunctionException("error creating certificate: x509: unsupported public key type: *dsa.PublicKey");
    }

    /**
     * What signs certificates with this key.
     *
     * @throws FunctionException in Go's words if certificates cannot be signed with it
     */
    ContentSigner signer(SecureRandom random) {
        try {
            if (key instanceof RSAPrivateCrtKeyParameters) {
                AlgorithmIdentifier algorithm = algorithm("SHA256WITHRSA");
                return builder(new BcRSAContentSignerBuilder(algorithm, digest(algorithm)), random);
            } else if (key instanceof ECPrivateKeyParameters ec) {
                AlgorithmIdentifier algorithm =
                        algorithm(ecdsaAlgorithm(ec.getParameters().getN().bitLength()));
                return builder(new BcECContentSignerBuilder(algorithm, digest(algorithm)), random);
            } else if (key instanceof Ed25519PrivateKeyParameters edwards) {
                return new EdwardsSigner(edwards);
            }
        } catch (OperatorCreationException e) {
            throw new FunctionException("error creating certificate: " + e.getMessage(), e);
        }
        throw new FunctionException(
                "error creating certificate: x509: certificate private key does not implement crypto.Signer");
    }

    private ContentSigner builder(BcContentSignerBuilder builder, SecureRandom random)
            throws OperatorCreationException {
        return builder.setSecureRandom(random).build(key);
    }

    private static String ecdsaAlgorithm(int bits) {
        return bits <= 256 ? "SHA256WITHECDSA" : bits <= 384 ? "SHA384WITHECDSA" : "SHA512WITHECDSA";
    }

    private static AlgorithmIdentifier algorithm(String name) {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
    }

    private static AlgorithmIdentifier digest(AlgorithmIdentifier algorithm) {
        return new DefaultDigestAlgorithmIdentifierFinder().find(algorithm);
    }

    /** The library has no builder for this one. */
    private static final class EdwardsSigner implements ContentSigner {
        private final Ed25519PrivateKeyParameters key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        EdwardsSigner(Ed25519PrivateKeyParameters key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(content.toByteArray(), 0, content.size());
            return signer.generateSignature();
        }
    }
}
