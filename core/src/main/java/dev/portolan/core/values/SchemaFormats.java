package dev.portolan.core.values;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.regex.GoRegex;
import dev.portolan.gotemplate.regex.RegexException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The formats that schemas of draft 7 and older demand. Those that are not here are not checked.
 *
 * @see <a href="https://github.com/santhosh-tekuri/jsonschema/blob/v6.0.2/format.go">the formats that Helm checks</a>
 */
final class SchemaFormats {
    private static final int MAX_HOST = 253;
    private static final int MAX_LABEL = 63;
    private static final int MAX_EMAIL = 255;

    private SchemaFormats() {}

    /** Why {@code text} is not of {@code format}, or null if it is. */
    static @Nullable String reason(String format, String text) {
        return switch (format) {
            case "ipv4" -> ipv4(text);
            case "ipv6" -> ipv6(text);
            case "hostname" -> hostname(text);
            case "email" -> email(text);
            case "uri", "iri" -> uri(text, true);
            case "uri-reference", "iri-reference" -> uri(text, false);
            case "regex" -> regex(text);
            case "date" -> date(text);
            case "date-time" -> dateTime(text);
            case "uuid" -> uuid(text);
            case "json-pointer" -> text.isEmpty() || text.startsWith("/") ? null : "not starting with /";
            default -> null;
        };
    }

    private static @Nullable String ipv4(String text) {
        String[] groups = text.split("\\.", -1);
        if (groups.length != 4) {
            return "expected four decimals";
        }
        for (String group : groups) {
            if (group.length() > 1 && group.charAt(0) == '0') {
                return "leading zeros";
            }
            if (!group.matches("[0-9]+")) {
                return "strconv.Atoi: parsing " + GoQuote.quote(group) + ": invalid syntax";
            }
            if (group.length() > 3 || Integer.parseInt(group) > 255) {
                return "decimal must be between 0 and 255";
            }
        }
        return null;
    }

    private static @Nullable String ipv6(String text) {
        if (text.indexOf(':') < 0) {
            return "missing colon";
        }
        if (text.indexOf('%') >= 0) {
            return "zone id is not a part of ipv6 address";
        }
        String parts = text;
        int last = parts.lastIndexOf(':');
        if (parts.indexOf('.') >= 0) {
            if (ipv4(parts.substring(last + 1)) != null) {
                return unparsable(text);
            }
            parts = parts.substring(0, last + 1) + "0:0";
        }
        boolean shortened = parts.contains("::");
        String[] groups =
                parts.replaceFirst("::", ":x:").replaceAll("^:|:$", "").split(":", -1);
        int counted = 0;
        for (String group : groups) {
            if (!group.equals("x") && !group.matches("[0-9a-fA-F]{1,4}")) {
                return unparsable(text);
            }
            counted += group.equals("x") ? 0 : 1;
        }
        return (shortened ? counted <= 7 : counted == 8) ? null : unparsable(text);
    }

    private static String unparsable(String text) {
        return "ParseAddr(" + GoQuote.quote(text) + "): unable to parse IP";
    }

    private static @Nullable String hostname(String text) {
        String host = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (host.length() > MAX_HOST) {
            return "more than 253 characters long";
        }
        for (String label : host.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > MAX_LABEL) {
                return "label must be 1 to 63 characters long";
            } else if (label.startsWith("-")) {
                return "label starts with hyphen";
            } else if (label.endsWith("-")) {
                return "label ends with hyphen";
            }
            int invalid = label.codePoints()
                    .filter(c -> !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-'))
                    .findFirst()
                    .orElse(-1);
            if (invalid >= 0) {
                return "invalid character " + GoQuote.quoteRune(invalid);
            }
        }
        return null;
    }

    private static @Nullable String email(String text) {
        if (text.length() > MAX_EMAIL) {
            return "more than 255 characters long";
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return "missing @";
        }
        String local = text.substring(0, at);
        if (local.length() > 64) {
            return "local part more than 64 characters long";
        } else if (local.startsWith("\"") && local.endsWith("\"") && local.length() > 1) {
            return null;
        } else if (local.startsWith(".")) {
            return "starts with dot";
        } else if (local.endsWith(".")) {
            return "ends with dot";
        } else if (local.contains("..")) {
            return "consecutive dots";
        }
        int invalid = local.codePoints()
                .filter(c -> !(c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || ".!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0))
                .findFirst()
                .orElse(-1);
        if (invalid >= 0) {
            return "invalid character " + GoQuote.quoteRune(invalid);
        }
        String domain = text.substring(at + 1);
        if (domain.startsWith("[") && domain.endsWith("]")) {
            return null;
        }
        String reason = hostname(domain);
        return reason == null ? null : "invalid domain: " + reason;
    }

    private static @Nullable String uri(String text, boolean absolute) {
        if (text.indexOf('\\') >= 0) {
            return "contains `\\`";
        }
        try {
            // What Go takes and Java does not: characters beyond ASCII and some of ASCII's, unescaped.
            URI uri = new URI(text.replaceAll("[ \"<>^`{|}]", "x").replaceAll("[^\\x00-\\x7F]", "x"));
            return absolute && !uri.isAbsolute() ? "relative url" : null;
        } catch (URISyntaxException e) {
            return "parse " + GoQuote.quote(text) + ": " + e.getReason();
        }
    }

    private static @Nullable String regex(String text) {
        try {
            GoRegex.compile(text);
            return null;
        } catch (RegexException e) {
            return e.getMessage();
        }
    }

    private static @Nullable String date(String text) {
        try {
            LocalDate.parse(text);
            return null;
        } catch (DateTimeException e) {
            return "parsing time " + GoQuote.quote(text) + " as \"2006-01-02\": cannot parse " + GoQuote.quote(text)
                    + " as \"2006\"";
        }
    }

    private static @Nullable String dateTime(String text) {
        if (text.length() < 20) {
            return "less than 20 characters long";
        }
        if (Character.toLowerCase(text.charAt(10)) != 't') {
            return "11th character must be t or T";
        }
        try {
            OffsetDateTime.parse(
                    text.toUpperCase(java.util.Locale.ROOT).replace(":60", ":59"),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            return null;
        } catch (DateTimeException e) {
            return "invalid time element: hour/min/sec out of range";
        }
    }

    private static @Nullable String uuid(String text) {
        String[] groups = text.split("-", -1);
        int[] lengths = {8, 4, 4, 4, 12};
        if (groups.length != lengths.length) {
            return "must have 5 elements";
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups[i].length() != lengths[i]) {
                return "element " + (i + 1) + " must be " + lengths[i] + " characters long";
            }
            for (char c : groups[i].toCharArray()) {
                if (Character.digit(c, 16) < 0 || c > 'f') {
                    return "non-hex character " + GoQuote.quoteRune(c);
                }
            }
        }
        return null;
    }
}
