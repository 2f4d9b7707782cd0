package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoFormat;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import org.jspecify.annotations.Nullable;

/** Values as text. */
final class Display {
    private Display() {}

    /** Sprig's {@code strval}: bytes are text, all else is as {@code %v} prints it. */
    static String of(@Nullable Object value) {
        if (value instanceof GoSlice slice && slice.elementType().equals("uint8")) {
            byte[] bytes = new byte[slice.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Cast.toInt64(slice.get(i));
            }
            return GoString.of(bytes);
        }
        return GoFormat.display(value);
    }
}
