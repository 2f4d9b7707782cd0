package dev.portolan.gotemplate.sprig;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time zones by their name in the tz database, and their abbreviations. */
final class TimeZones {
    private static final DateTimeFormatter ABBREVIATION = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /** Zones of the tz database that Java knows only as short names. */
    private static final Map<String, ZoneId> FIXED =
            Map.of("EST", ZoneOffset.ofHours(-5), "MST", ZoneOffset.ofHours(-7), "HST", ZoneOffset.ofHours(-10));

    private static final Map<ZoneId, String> FIXED_NAMES = Map.of(
            ZoneOffset.UTC,
            "UTC",
            ZoneOffset.ofHours(-5),
            "EST",
            ZoneOffset.ofHours(-7),
            "MST",
            ZoneOffset.ofHours(-10),
            "HST");

    /** The abbreviations that the tz database has. Other zones are named by their offset. */
    private static final Set<String> KNOWN = Set.of(
            "ACDT ACST AEDT AEST AKDT AKST AWST BST CAT CDT CEST CET CST ChST EAT EDT EEST EET EST GMT HDT HKT HST IDT IST JST"
                    .concat(" KST MDT MSK MST NDT NST NZDT NZST PDT PKT PST SAST SST UTC WAT WEST WET WIB WIT WITA")
                    .split(" "));

    private TimeZones() {}

    /** Go's {@code time.LoadLocation}: null if there is no such zone. */
    static @Nullable ZoneId find(String name, ZoneId local) {
        if (name.equals("Local")) {
            return local;
        } else if (name.isEmpty() || name.equals("UTC")) {
            return ZoneOffset.UTC;
        } else if (FIXED.containsKey(name)) {
            return FIXED.get(name);
        }
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    /** What the zone is called at this moment: {@code CET}, or an offset such as {@code -03}. */
    static String abbreviation(ZoneId zone, Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        if (zone instanceof ZoneOffset) {
            return FIXED_NAMES.getOrDefault(zone, "");
        }
        String name = ABBREVIATION.format(ZonedDateTime.ofInstant(moment, zone));
        if (KNOWN.contains(name)) {
            return name;
        }
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String hours = (minutes < 600 ? "0" : "") + minutes / 60;
        String rest = minutes % 60 == 0 ? "" : (minutes % 60 < 10 ? "0" : "") + minutes % 60;
        return sign + hours + rest;
    }
}
