package dev.portolan.lint.rules.manifestschema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of a CronJob's schedule.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax">Schedule syntax</a>
 */
final class CronSchedule {
    private static final Set<String> MACROS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final Pattern INTERVAL = Pattern.compile("@every (\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h))+");
    private static final Pattern PART = Pattern.compile("(\\*|\\?|\\w+)(?:-(\\w+))?(?:/(\\d+))?");

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of month", 1, 31, List.of()),
            new Field(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Field("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    private record Field(String name, int least, int most, List<String> names) {
        /** The number of a value, or -1 if it is none of this field. */
        int number(String value) {
            int named = names.indexOf(value.toLowerCase(Locale.ROOT));
            if (named >= 0) {
                return named + least;
            }
            if (!value.matches("\\d{1,2}")) {
                return -1;
            }
            int number = Integer.parseInt(value);
            return number >= least && number <= most ? number : -1;
        }
    }

    /** What is wrong with a schedule, or an empty text. */
    static String fault(String schedule) {
        String text = schedule.strip();
        if (text.startsWith("TZ=") || text.startsWith("CRON_TZ=")) {
            return "the time zone belongs into the field timeZone";
        }
        if (text.startsWith("@")) {
            return MACROS.contains(text) || INTERVAL.matcher(text).matches() ? "" : "there is no " + text;
        }
        String[] parts = text.split("\\s+", -1);
        if (parts.length != FIELDS.size()) {
            return "expected five fields, found " + (text.isEmpty() ? 0 : parts.length);
        }
        for (int i = 0; i < parts.length; i++) {
            for (String part : parts[i].split(",", -1)) {
                if (!isValid(FIELDS.get(i), part)) {
                    return "\"" + part + "\" is no " + FIELDS.get(i).name();
                }
            }
        }
        return "";
    }

    private static boolean isValid(Field field, String part) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches() || "0".equals(matcher.group(3))) {
            return false;
        }
        boolean any = matcher.group(1).equals("*") || matcher.group(1).equals("?");
        if (any) {
            return matcher.group(2) == null;
        }
        int from = field.number(matcher.group(1));
        if (matcher.group(2) == null) {
            return from >= 0;
        }
        int to = field.number(matcher.group(2));
        return from >= 0 && to >= from;
    }
}
