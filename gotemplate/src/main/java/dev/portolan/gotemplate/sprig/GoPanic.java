package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.value.Kind;
import org.jspecify.annotations.Nullable;

/** The words of Go's run-time panics, which text/template turns into errors of the function. */
final class GoPanic {
    private GoPanic() {}

    static FunctionException nilPointer() {
        return new FunctionException("runtime error: invalid memory address or nil pointer dereference");
    }

    static FunctionException divideByZero() {
        return new FunctionException("runtime error: integer divide by zero");
    }

    static FunctionException makeSlice() {
        return new FunctionException("runtime error: makeslice: len out of range");
    }

    /** A failed {@code value.(type)}. */
    static FunctionException conversion(@Nullable Object value, String type) {
        String held = value == null ? "nil" : Kind.typeName(value);
        return new FunctionException("interface conversion: interface {} is " + held + ", not " + type);
    }

    /** {@code text[:end]}. */
    static FunctionException sliceTo(long end, int length) {
        String with = end < 0 ? "" : " with length " + length;
        return new FunctionException("runtime error: slice bounds out of range [:" + end + "]" + with);
    }

    /** {@code text[start:end]} with an end in bounds. */
    static FunctionException sliceFrom(long start, long end) {
        String to = start < 0 ? ":]" : ":" + end + "]";
        return new FunctionException("runtime error: slice bounds out of range [" + start + to);
    }
}
