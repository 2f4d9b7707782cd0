package dev.portolan.gotemplate.value;

import dev.portolan.gotemplate.function.FunctionSet;

/** A value whose Go type has a name of its own, and perhaps methods: a struct, or a map or list that implements this. */
public interface GoNamed {
    /** The Go type, such as {@code *chart.Metadata}. */
    String typeName();

    /** The type that the name stands for, to which the value can be assigned; for structs the type itself. */
    default String underlyingType() {
        return typeName();
    }

    /** A value of the same type that holds {@code content}, a copy of what this map or list holds. */
    default Object withContent(Object content) {
        return content;
    }

    /** The exported methods; called as {@code value.Name arguments}. */
    default FunctionSet methods() {
        return FunctionSet.EMPTY;
    }
}
