package dev.portolan.core.yaml;

import dev.portolan.gotemplate.value.GoStruct;
import dev.portolan.gotemplate.value.Kind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code time.Time} that was read from TOML. */
record TomlTime(OffsetDateTime time) implements GoStruct {
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
        String zone = time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : offset;
        return DISPLAY.format(time) + fraction() + " " + offset + " " + zone;
    }

    @Override
    public Object json() {
        String zone = time.getOffset().getId();
        String date = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                .format(time);
        return date + fraction() + zone;
    }

    private String fraction() {
        if (time.getNano() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, ".%09d", time.getNano()).replaceAll("0+$", "");
    }
}
