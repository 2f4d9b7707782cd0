package dev.portolan.core.chart;

import dev.portolan.gotemplate.value.GoString;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of a chart. Immutable and safe for use by many threads. */
public final class ChartFile {
    private final String name;
    private final byte[] bytes;
    private volatile @Nullable String text;

    private ChartFile(String name, byte[] bytes) {
        this.name = Objects.requireNonNull(name);
        this.bytes = bytes;
    }

    /**
     * The file {@code name} with {@code bytes}, which are not copied: the caller must not change them afterwards.
     *
     * @param name the path below the chart's directory, with forward slashes
     */
    public static ChartFile of(String name, byte[] bytes) {
        return new ChartFile(name, bytes);
    }

    /** As {@link #of(String, byte[])}, without the byte order mark that the file may begin with: as Helm reads files. */
    public static ChartFile read(String name, byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return of(name, marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
    }

    /** The file {@code name} with {@code text} in UTF-8. */
    public static ChartFile of(String name, String text) {
        ChartFile file = new ChartFile(name, GoString.bytes(text));
        file.text = text;
        return file;
    }

    /** The path below the chart's directory, with forward slashes. */
    public String name() {
        return name;
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** The content as text; bytes that are no UTF-8 are held as in {@link GoString}. Decoded once. */
    public String text() {
        String known = text;
        if (known == null) {
            known = GoString.of(bytes);
            text = known;
        }
        return known;
    }

    /** The same file under another name. */
    public ChartFile named(String newName) {
        ChartFile file = new ChartFile(newName, bytes);
        file.text = text;
        return file;
    }

    /** Files are equal if name and content are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChartFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
