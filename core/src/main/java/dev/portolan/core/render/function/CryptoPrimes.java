package dev.portolan.core.render.function;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/** The primes behind RSA and DSA keys. The JDK's search for primes is several times faster than Bouncy Castle's. */
final class CryptoPrimes {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int DSA_BITS = 2048;
    private static final int DSA_SUBGROUP_BITS = 256;
    private static final int CERTAINTY = 100;
    private static final int SMALL_PRIME_LIMIT = 5000;
    private static final BigInteger SMALL_PRIMES = smallPrimes();

    private CryptoPrimes() {}

    /** An RSA key with 65537 as its exponent. */
    static RSAPrivateCrtKeyParameters rsa(int bits, SecureRandom random) {
        BigInteger p = rsaPrime(bits / 2, random);
        BigInteger q = rsaPrime(bits / 2, random);
        while (p.multiply(q).bitLength() < bits || p.subtract(q).bitLength() < bits / 2 - CERTAINTY) {
            q = rsaPrime(bits / 2, random);
        }
        // Bouncy Castle and PKCS#1 want the larger one first
        BigInteger larger = p.max(q);
        BigInteger smaller = p.min(q);
        BigInteger p1 = larger.subtract(BigInteger.ONE);
        BigInteger q1 = smaller.subtract(BigInteger.ONE);
        BigInteger d = EXPONENT.modInverse(p1.divide(p1.gcd(q1)).multiply(q1));
        return new RSAPrivateCrtKeyParameters(
                larger.multiply(smaller),
                EXPONENT,
                d,
                larger,
                smaller,
                d.mod(p1),
                d.mod(q1),
                smaller.modInverse(larger));
    }

    private static BigInteger rsaPrime(int bits, SecureRandom random) {
        while (true) {
            BigInteger prime = BigInteger.probablePrime(bits, random);
            if (prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE)) {
                return prime;
            }
        }
    }

    /** New domain parameters of 2048 and 256 bits. */
    static DSAParameters dsaParameters(SecureRandom random) {
        BigInteger q = BigInteger.probablePrime(DSA_SUBGROUP_BITS, random);
        BigInteger p = dsaPrime(q, random);
        BigInteger exponent = p.subtract(BigInteger.ONE).divide(q);
        for (long h = 2; ; h++) {
            BigInteger g = BigInteger.valueOf(h).modPow(exponent, p);
            if (!g.equals(BigInteger.ONE)) {
                return new DSAParameters(p, q, g);
            }
        }
    }

    /** A prime whose predecessor {@code q} divides. */
    private static BigInteger dsaPrime(BigInteger q, SecureRandom random) {
        BigInteger step = q.shiftLeft(1);
        while (true) {
            BigInteger start = new BigInteger(DSA_BITS, random).setBit(DSA_BITS - 1);
            BigInteger candidate = start.subtract(start.mod(step)).add(BigInteger.ONE);
            if (candidate.bitLength() == DSA_BITS
                    && candidate.gcd(SMALL_PRIMES).equals(BigInteger.ONE)
                    && candidate.isProbablePrime(CERTAINTY)) {
                return candidate;
            }
        }
    }

    private static BigInteger smallPrimes() {
        BigInteger product = BigInteger.ONE;
        for (BigInteger prime = BigInteger.TWO;
                prime.intValue() < SMALL_PRIME_LIMIT;
                prime = prime.nextProbablePrime()) {
            product = product.multiply(prime);
        }
        return product;
    }
}
