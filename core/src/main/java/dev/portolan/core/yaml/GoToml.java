package dev.portolan.core.yaml;

import dev.portolan.gotemplate.value.GoSlice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * TOML as Helm's {@code toToml} writes and {@code fromToml} reads it. Stateless.
 *
 * @see <a href="https://github.com/BurntSushi/toml">BurntSushi/toml</a>
 */
public final class GoToml {
    private GoToml() {}

    /**
     * {@code value} as TOML: the keys of a table sorted by bytes, its plain values before its tables, tables indented by
     * two blanks for each level.
     *
     * @throws YamlException if TOML cannot hold it; its {@code helmMessage} is what {@code toToml} gives then
     */
    public static String write(Object value) {
        return new TomlWriter().write(value);
    }

    /**
     * The table that {@code text} holds: integers are {@link Long}, other numbers {@link Double}, points in time have
     * Go's type {@code time.Time}.
     *
     * @throws YamlException if {@code text} is no TOML; the message after {@code toml:} is not Go's
     */
    public static Map<String, @Nullable Object> read(String text) {
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw YamlException.toml("toml: line " + error.position().line() + ": " + error.getMessage());
        }
        return table(result);
    }

    private static Map<String, @Nullable Object> table(TomlTable table) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            map.put(entry.getKey(), value(entry.getValue()));
        }
        return map;
    }

    private static List<@Nullable Object> array(TomlArray array) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        boolean tables = !array.isEmpty();
        for (int i = 0; i < array.size(); i++) {
            Object element = array.get(i);
            tables &= element instanceof TomlTable;
            list.add(value(element));
        }
        return tables ? GoSlice.of("map[string]interface {}", list) : list;
    }

    private static Object value(Object value) {
        if (value instanceof TomlTable table) {
            return table(table);
        } else if (value instanceof TomlArray array) {
            return array(array);
        } else if (value instanceof OffsetDateTime time) {
            return new TomlTime(time, TomlTime.Form.OFFSET);
        } else if (value instanceof LocalDateTime time) {
            return new TomlTime(time.atOffset(ZoneOffset.UTC), TomlTime.Form.LOCAL_DATE_TIME);
        } else if (value instanceof LocalDate date) {
            return new TomlTime(date.atStartOfDay().atOffset(ZoneOffset.UTC), TomlTime.Form.LOCAL_DATE);
        } else if (value instanceof LocalTime time) {
            return new TomlTime(time.atDate(LocalDate.of(0, 1, 1)).atOffset(ZoneOffset.UTC), TomlTime.Form.LOCAL_TIME);
        }
        return value;
    }
}
