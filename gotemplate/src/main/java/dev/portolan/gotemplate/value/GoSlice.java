package dev.portolan.gotemplate.value;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A Go slice whose elements have a type of their own, such as {@code []string}. Unmodifiable. */
public final class GoSlice extends AbstractList<@Nullable Object> implements RandomAccess {
    private final String elementType;
    private final @Nullable List<? extends @Nullable Object> elements;

    private GoSlice(String elementType, @Nullable List<? extends @Nullable Object> elements) {
        this.elementType = elementType;
        this.elements = elements;
    }

    /** A slice with these elements; {@code elementType} is written as Go writes it. The list is not copied. */
    public static GoSlice of(String elementType, List<? extends @Nullable Object> elements) {
        return new GoSlice(elementType, elements);
    }

    /** A {@code []string}. The list is not copied. */
    public static GoSlice ofStrings(List<String> elements) {
        return new GoSlice("string", elements);
    }

    /**
     * A slice that is Go's nil: empty in every respect, but {@code null} in JSON and YAML. Some functions of Go give it
     * for "nothing found".
     */
    public static GoSlice nil(String elementType) {
        return new GoSlice(elementType, null);
    }

    /** Whether this is Go's nil slice. */
    public boolean isNil() {
        return elements == null;
    }

    /** The type of the elements as Go writes it. */
    public String elementType() {
        return elementType;
    }

    @Override
    public @Nullable Object get(int index) {
        return Objects.requireNonNullElse(elements, List.<Object>of()).get(index);
    }

    @Override
    public int size() {
        return elements == null ? 0 : elements.size();
    }
}
