package dev.portolan.gotemplate.value;

/**
 * A Go integer of any type but {@code int64}, which is {@link Long}. Immutable.
 *
 * <p>Number literals and {@code len} give {@code int}; {@code index "abc" 0} gives {@code uint8}. Templates can tell
 * them apart with {@code printf "%T"} and Sprig's {@code kindOf}.
 */
public final class GoInt extends Number implements Comparable<GoInt> {
    private static final long serialVersionUID = 1;
    private static final int CACHE_LOW = -128;
    private static final GoInt[] CACHE = new GoInt[1152];

    static {
        for (int i = 0; i < CACHE.length; i++) {
            CACHE[i] = new GoInt(Kind.INT, i + CACHE_LOW);
        }
    }

    private final Kind kind;
    private final long value;

    private GoInt(Kind kind, long value) {
        this.kind = kind;
        this.value = value;
    }

    /** The {@code int} of this value. */
    public static GoInt of(long value) {
        long slot = value - CACHE_LOW;
        return slot >= 0 && slot < CACHE.length ? CACHE[(int) slot] : new GoInt(Kind.INT, value);
    }

    /**
     * The integer of this kind; unsigned values above {@link Long#MAX_VALUE} are given in two's complement.
     *
     * @throws IllegalArgumentException if {@code kind} is no integer, or is {@code int64}
     */
    public static GoInt of(Kind kind, long value) {
        if (kind == Kind.INT) {
            return of(value);
        }
        if (kind == Kind.INT64 || !(kind.isSigned() || kind.isUnsigned())) {
            throw new IllegalArgumentException("not held in a GoInt: " + kind.goName());
        }
        return new GoInt(kind, value);
    }

    /** Which integer type it is. */
    public Kind kind() {
        return kind;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        if (kind.isUnsigned() && value < 0) {
            return (double) (value >>> 1 | value & 1) * 2;
        }
        return value;
    }

    @Override
    public int compareTo(GoInt other) {
        return kind.isUnsigned() ? Long.compareUnsigned(value, other.value) : Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoInt that && that.kind == kind && that.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value) + kind.ordinal();
    }

    @Override
    public String toString() {
        return kind.isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value);
    }
}
