package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.function.FunctionException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Go's {@code net/url} reads and writes it. Its parts hold no escapes, but for the query and the user.
 *
 * @param scheme in lower case, or empty
 * @param opaque what follows the scheme if that is no path
 * @param userinfo user and password, escaped; null if there is none
 * @param host with its port
 * @param path unescaped
 * @param query still escaped
 * @param fragment unescaped
 * @see <a href="https://pkg.go.dev/net/url">net/url</a>
 */
record GoUrl(
        String scheme,
        String opaque,
        @Nullable String userinfo,
        String host,
        String path,
        String query,
        String fragment) {

    /** Where in a URL a text stands; each place has characters that need no escape there. */
    private enum Place {
        PATH("$&+,/:;=@"),
        USER("$&+,;="),
        HOST("!$&'()*+,;=:[]<>\""),
        ZONE("!$&'()*+,;=:[]<>\""),
        FRAGMENT("$&+,/:;=?@!()*");

        private final String allowed;

        Place(String allowed) {
            this.allowed = allowed;
        }

        boolean escapes(char c) {
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            return !plain && "-_.~".indexOf(c) < 0 && allowed.indexOf(c) < 0;
        }
    }

    /**
     * Reads a URL.
     *
     * @throws FunctionException with Go's text if it is none
     */
    static GoUrl parse(String text) {
        String view = Bytes.view(text);
        int hash = view.indexOf('#');
        String address = hash < 0 ? view : view.substring(0, hash);
        GoUrl url = wrapped(address, () -> parseAddress(address));
        if (hash < 0) {
            return url;
        }
        String fragment = wrapped(view, () -> unescape(view.substring(hash + 1), Place.FRAGMENT));
        return new GoUrl(url.scheme, url.opaque, url.userinfo, url.host, url.path, url.query, Bytes.text(fragment));
    }

    private static <T> T wrapped(String address, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (FunctionException e) {
            throw new FunctionException("parse " + GoQuote.quote(Bytes.text(address)) + ": " + e.getMessage(), e);
        }
    }

    private static GoUrl parseAddress(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw new FunctionException("net/url: invalid control character in URL");
        }
        String scheme = scheme(text);
        String rest = scheme.isEmpty() ? text : text.substring(scheme.length() + 1);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : Bytes.text(rest.substring(mark + 1));
        rest = mark < 0 ? rest : rest.substring(0, mark);
        scheme = scheme.toLowerCase(Locale.ROOT);
        if (!rest.startsWith("/")) {
            if (!scheme.isEmpty()) {
                return new GoUrl(scheme, Bytes.text(rest), null, "", "", query, "");
            }
            if (firstSegment(rest).contains(":")) {
                throw new FunctionException("first path segment in URL cannot contain colon");
            }
        }
        String userinfo = null;
        String host = "";
        if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
            int slash = rest.indexOf('/', 2);
            String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            rest = slash < 0 ? "" : rest.substring(slash);
            int at = authority.lastIndexOf('@');
            host = host(authority.substring(at + 1));
            userinfo = at < 0 ? null : userinfo(authority.substring(0, at));
        }
        String path = unescape(rest, Place.PATH);
        return new GoUrl(scheme, "", userinfo, Bytes.text(host), Bytes.text(path), query, "");
    }

    private static String scheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (c == ':') {
                if (i == 0) {
                    throw new FunctionException("missing protocol scheme");
                }
                return text.substring(0, i);
            } else if (!letter && !(later && i > 0)) {
                return "";
            }
        }
        return "";
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static String userinfo(String text) {
        boolean valid = text.chars()
                .allMatch(c -> c >= 'A' && c <= 'Z'
                        || c >= 'a' && c <= 'z'
                        || c >= '0' && c <= '9'
                        || "-._:~!$&'()*+,;=%@".indexOf(c) >= 0);
        if (!valid) {
            throw new FunctionException("net/url: invalid userinfo");
        }
        int colon = text.indexOf(':');
        String user = escape(unescape(colon < 0 ? text : text.substring(0, colon), Place.USER), Place.USER);
        return colon < 0 ? user : user + ":" + escape(unescape(text.substring(colon + 1), Place.USER), Place.USER);
    }

    private static String host(String text) {
        int bracket = text.lastIndexOf('[');
        if (bracket == 0) {
            return ipLiteral(text);
        } else if (bracket > 0) {
            throw new FunctionException("invalid IP-literal");
        }
        int colon = text.lastIndexOf(':');
        if (colon >= 0) {
            checkPort(text.substring(colon));
        }
        return unescape(text, Place.HOST);
    }

    private static String ipLiteral(String text) {
        int end = text.lastIndexOf(']');
        if (end < 0) {
            throw new FunctionException("missing ']' in host");
        }
        checkPort(text.substring(end + 1));
        int zone = text.indexOf("%25");
        if (zone < 0 || zone > end) {
            return unescape(text, Place.HOST);
        }
        return unescape(text.substring(0, zone), Place.HOST)
                + unescape(text.substring(zone, end), Place.ZONE)
                + unescape(text.substring(end), Place.HOST);
    }

    private static void checkPort(String text) {
        if (!isPort(text)) {
            throw new FunctionException("invalid port " + GoQuote.quote(Bytes.text(text)) + " after host");
        }
    }

    /** Nothing, or a colon and digits. */
    private static boolean isPort(String text) {
        return text.isEmpty()
                || text.startsWith(":") && text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The host without its port and brackets. */
    String hostname() {
        int colon = host.lastIndexOf(':');
        String name = colon >= 0 && isPort(host.substring(colon)) ? host.substring(0, colon) : host;
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    private static String unescape(String text, Place place) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                out.append((char) escapedByte(text, i, place));
                i += 2;
            } else if ((place == Place.HOST || place == Place.ZONE) && c < 0x80 && place.escapes(c)) {
                throw new FunctionException("invalid character " + GoQuote.quote(String.valueOf(c)) + " in host name");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The byte that the escape at {@code i} stands for; hosts and zones may not escape everything. */
    private static int escapedByte(String text, int i, Place place) {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        String escape = text.substring(i, Math.min(i + 3, text.length()));
        boolean refused = high < 0 || low < 0;
        if (!refused && !escape.equals("%25")) {
            int value = high * 16 + low;
            refused = place == Place.HOST && high < 8
                    || place == Place.ZONE && value != ' ' && Place.HOST.escapes((char) value);
        }
        if (refused) {
            throw new FunctionException("invalid URL escape " + GoQuote.quote(Bytes.text(escape)));
        }
        return high * 16 + low;
    }

    private static String escape(String view, Place place) {
        StringBuilder out = new StringBuilder(view.length());
        for (int i = 0; i < view.length(); i++) {
            char c = view.charAt(i);
            if (c >= 0x80 || place.escapes(c)) {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    /** {@code URL.String}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append(scheme).append(scheme.isEmpty() ? "" : ":");
        if (!opaque.isEmpty()) {
            out.append(opaque);
        } else {
            appendHierarchy(out);
        }
        if (!query.isEmpty()) {
            out.append('?').append(query);
        }
        if (!fragment.isEmpty()) {
            out.append('#').append(escape(Bytes.view(fragment), Place.FRAGMENT));
        }
        return out.toString();
    }

    private void appendHierarchy(StringBuilder out) {
        boolean hasAuthority = !scheme.isEmpty() || !host.isEmpty() || userinfo != null;
        if (hasAuthority && (!host.isEmpty() || !path.isEmpty() || userinfo != null)) {
            out.append("//");
        }
        if (userinfo != null) {
            out.append(userinfo).append('@');
        }
        out.append(escape(Bytes.view(host), Place.HOST));
        String escaped = path.equals("*") ? path : escape(Bytes.view(path), Place.PATH);
        if (!escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty()) {
            out.append('/');
        }
        if (out.length() == 0 && firstSegment(escaped).contains(":")) {
            out.append("./");
        }
        out.append(escaped);
    }
}
