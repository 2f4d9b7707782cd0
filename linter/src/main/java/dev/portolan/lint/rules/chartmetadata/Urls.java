package dev.portolan.lint.rules.chartmetadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Tells URLs. */
final class Urls {
    private Urls() {}

    /** Whether {@code text} is an absolute URL with one of the schemes. */
    static boolean isAbsolute(String text, String... schemes) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && List.of(schemes).contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && (uri.isOpaque() || uri.getHost() != null || uri.getAuthority() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
