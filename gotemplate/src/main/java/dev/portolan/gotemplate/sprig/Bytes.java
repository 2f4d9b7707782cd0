package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.value.GoString;
import java.nio.charset.StandardCharsets;

/**
 * Go's functions count and cut strings by bytes. A view of a string has one character a byte, so that such functions can
 * be written with Java's string methods. The view of ASCII text is that text.
 */
final class Bytes {
    private Bytes() {}

    static String view(String text) {
        return GoString.isAscii(text) ? text : new String(GoString.bytes(text), StandardCharsets.ISO_8859_1);
    }

    /** The text of a view. */
    static String text(String view) {
        return GoString.isAscii(view) ? view : GoString.of(view.getBytes(StandardCharsets.ISO_8859_1));
    }
}
