package dev.portolan.core.render.function;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/** The environment's generator in the form that the cryptographic library asks for. */
final class EnvironmentRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private EnvironmentRandom(RandomGenerator generator) {
        super(new Source(generator), null);
    }

    static SecureRandom of(RandomGenerator generator) {
        return generator instanceof SecureRandom secure ? secure : new EnvironmentRandom(generator);
    }

    private static final class Source extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private final transient RandomGenerator generator;

        Source(RandomGenerator generator) {
            this.generator = generator;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // the environment alone decides
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            generator.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] seed = new byte[count];
            generator.nextBytes(seed);
            return seed;
        }
    }
}
