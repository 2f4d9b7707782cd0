package dev.portolan.gotemplate.exec;

/** What reading a key gives that a map does not have: Go's {@code missingkey} option. */
public enum MissingKey {
    /** No value, which prints as {@code <no value>}. */
    INVALID,
    /** The zero value of the map's elements; nil for {@code any}. */
    ZERO,
    /** An error. */
    ERROR
}
