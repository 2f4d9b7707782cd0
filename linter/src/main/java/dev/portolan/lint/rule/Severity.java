package dev.portolan.lint.rule;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    /** The chart cannot work, or opens a hole. */
    ERROR,
    /** The chart works until something usual happens. */
    WARNING,
    /** Good to know. */
    INFO;

    /** The name as configuration and reports write it, such as {@code error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The severity one step milder; {@link #INFO} stays. */
    public Severity milder() {
        return this == ERROR ? WARNING : INFO;
    }

    /**
     * The severity of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Severity of(String id) {
        for (Severity severity : values()) {
            if (severity.id().equals(id)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("severity is error, warning or info, not " + id);
    }
}
