package dev.portolan.core.yaml;

import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code time.Time} that was read from TOML.
 *
 * @param time the moment; local ones are in UTC
 * @param form which of TOML's types it had, which the time zone remembers
 */
record TomlTime(OffsetDateTime time, Form form) implements GoStruct {
    /** TOML's types, with the name of the time zone that stands for each. */
    enum Form {
        OFFSET("", ""),
        LOCAL_DATE_TIME("datetime-local", "uuuu-MM-dd'T'HH:mm:ss"),
        LOCAL_DATE("date-local", "uuuu-MM-dd"),
        LOCAL_TIME("time-local", "HH:mm:ss");

        private final String zone;
        private final String pattern;

        Form(String zone, String pattern) {
            this.zone = zone;
            this.pattern = pattern;
        }
    }

    private static final DateTimeFormatter DISPLAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String typeName() {
        return "time.Time";
    }

    @Override
    public Kind kind() {
        return Kind.STRUCT;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }

    @Override
    public String display() {
        String offset = DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(time);
        String zone = form != Form.OFFSET ? form.zone : time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : offset;
        return DISPLAY.format(time) + fraction() + " " + offset + " " + zone;
    }

    @Override
    public Object json() {
        String zone = time.getOffset().getId();
        String date = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                .format(time);
        return date + fraction() + zone;
    }

    /** What is written to TOML. */
    String toml() {
        if (form == Form.OFFSET) {
            return json().toString();
        }
        String text = DateTimeFormatter.ofPattern(form.pattern, Locale.ROOT).format(time);
        return form == Form.LOCAL_DATE ? text : text + fraction();
    }

    private String fraction() {
        if (time.getNano() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, ".%09d", time.getNano()).replaceAll("0+$", "");
    }
}
