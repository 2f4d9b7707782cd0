package dev.portolan.gotemplate.function;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * All that a template can learn from outside its data. Hermetic by default: no host is looked up.
 *
 * @param clock the time and the local time zone
 * @param random the source of random values; shared by the threads that render with this environment
 * @param resolver the addresses of a host name, empty if there are none
 */
public record Environment(Clock clock, RandomGenerator random, Function<String, List<String>> resolver) {
    /** The system's clock, secure random numbers, and no host names. */
    public static Environment standard() {
        return new Environment(new LocalClock(), new SecureNumbers(), host -> List.of());
    }

    /** The system's clock. The local time zone is found out when it is asked for, because that takes long. */
    private static final class LocalClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }
    }

    /** Secure random numbers, from a source that is opened when it is asked for, because that takes long. */
    private static final class SecureNumbers implements RandomGenerator {
        private static final class Source {
            static final SecureRandom NUMBERS = new SecureRandom();
        }

        @Override
        public long nextLong() {
            return Source.NUMBERS.nextLong();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Source.NUMBERS.nextBytes(bytes);
        }
    }

    /** The same with another clock. */
    public Environment withClock(Clock newClock) {
        return new Environment(newClock, random, resolver);
    }

    /** The same with another source of random values; a seeded one makes output repeatable. */
    public Environment withRandom(RandomGenerator newRandom) {
        return new Environment(clock, newRandom, resolver);
    }

    /** The same with host names looked up by {@code newResolver}. */
    public Environment withResolver(Function<String, List<String>> newResolver) {
        return new Environment(clock, random, newResolver);
    }
}
