package dev.portolan.core.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that Compose writes in a form of its own: durations, sizes, processors and command lines. */
final class ShortForms {
    private static final Pattern DURATION_PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ns|us|µs|ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("([0-9]+)\\s*([kmgtKMGT]?)(?:i?[bB])?");

    private ShortForms() {}

    /** Whole seconds, at least one, of a duration such as {@code 1m30s}. */
    static OptionalInt seconds(String text) {
        Matcher part = DURATION_PART.matcher(text);
        double seconds = 0;
        int end = 0;
        while (part.find() && part.start() == end) {
            double amount = Double.parseDouble(part.group(1));
            seconds += amount
                    * switch (part.group(2)) {
                        case "h" -> 3600;
                        case "m" -> 60;
                        case "s" -> 1;
                        case "ms" -> 1e-3;
                        default -> 0;
                    };
            end = part.end();
        }
        return end == 0 || end < text.length()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(1, Math.min(Math.ceil(seconds), Integer.MAX_VALUE)));
    }

    /** A Kubernetes quantity of a size such as {@code 512m}, which means mebibytes; empty if it is none. */
    static String quantity(String size) {
        Matcher matcher = SIZE.matcher(size.strip());
        if (!matcher.matches()) {
            return "";
        }
        String unit = matcher.group(2).toUpperCase(Locale.ROOT);
        return matcher.group(1) + (unit.isEmpty() ? "" : unit + "i");
    }

    /** A Kubernetes quantity of processors such as {@code 0.5}; empty if it is none. */
    static String processors(String cpus) {
        if (!cpus.matches("[0-9]{1,6}(\\.[0-9]{1,9})?")) {
            return "";
        }
        long thousandths = Math.round(Double.parseDouble(cpus) * 1000);
        return thousandths % 1000 == 0 ? Long.toString(thousandths / 1000) : thousandths + "m";
    }

    /** The words of a command line, as a shell would part them; no expansion takes place. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                started = true;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
                word.append(quote == 0 ? "" : String.valueOf(c));
            } else if (c == '"' || c == '\'') {
                quote = c;
                started = true;
            } else if (Character.isWhitespace(c)) {
                if (started) {
                    words.add(word.toString());
                    word.setLength(0);
                    started = false;
                }
            } else {
                word.append(c);
                started = true;
            }
        }
        if (started) {
            words.add(word.toString());
        }
        return words;
    }
}
