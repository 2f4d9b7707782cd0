package dev.portolan.lint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Packs archives for tests, also such as no chart tool would write. */
final class TestArchive {
    private TestArchive() {}

    /** An archive with these entries under just these names; an entry that reads {@code -> TARGET} is a symbolic link. */
    static byte[] of(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                String text = entry.getValue();
                if (text.startsWith("-> ")) {
                    TarArchiveEntry link = new TarArchiveEntry(entry.getKey(), TarConstants.LF_SYMLINK, true);
                    link.setLinkName(text.substring(3).strip());
                    tar.putArchiveEntry(link);
                } else {
                    byte[] content = text.getBytes(StandardCharsets.UTF_8);
                    TarArchiveEntry file = new TarArchiveEntry(entry.getKey(), true);
                    file.setSize(content.length);
                    tar.putArchiveEntry(file);
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
