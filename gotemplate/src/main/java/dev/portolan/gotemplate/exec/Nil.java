package dev.portolan.gotemplate.exec;

/**
 * Values that only the executor sees. Go tells "no value" (Java null here) from a nil that stands in a map or list: the
 * first has no fields and gives no value for each, reading a field of the second is an error.
 */
enum Nil {
    /** A nil of type {@code interface {}}, as a map or list holds it. */
    INTERFACE,
    /** No argument comes from the pipeline. */
    ABSENT
}
