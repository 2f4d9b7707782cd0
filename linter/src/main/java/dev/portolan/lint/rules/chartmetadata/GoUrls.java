package dev.portolan.lint.rules.chartmetadata;

import java.util.regex.Pattern;

/**
 * What {@code helm lint} takes for a URL.
 *
 * @see <a href="https://github.com/asaskevich/govalidator/blob/v11.0.1/validator.go">IsRequestURL and IsURL</a>
 */
final class GoUrls {
    private static final Pattern REQUEST = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*:(?:[^/\\p{Cntrl}][^\\p{Cntrl}]*|//AUTHORITY(?:[/?]PATH)?|/(?!/)PATH|)"
                    .replace("AUTHORITY", "(?:[^\\s@/?#%]*@)?[^\\s/?#%@{}|\\\\^`]*")
                    .replace("PATH", "(?:[^%\\p{Cntrl}]|%[0-9A-Fa-f]{2})*"));

    private static final Pattern URL = Pattern.compile(
            "(?:(?:ftp|tcp|udp|wss?|https?)://)?(?:\\S+(?::\\S*)?@)?[\\p{L}\\d_][\\p{L}\\d_.-]*(?::\\d{1,5})?(?:[/?#]\\S*)?");

    private static final int SHORTEST = 4;

    private static final int LONGEST = 2082;

    private GoUrls() {}

    /** Whether a text can be what a request is sent to: a scheme, and something after it. */
    static boolean isRequestUrl(String text) {
        return REQUEST.matcher(text).matches();
    }

    /** Whether a text is a web address; the scheme may be missing. */
    static boolean isUrl(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && URL.matcher(text).matches();
    }
}
