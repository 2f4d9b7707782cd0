package dev.portolan.core.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads files of lines {@code NAME=value}, as {@code .env} and {@code env_file} are. */
final class EnvironmentFile {
    private EnvironmentFile() {}

    /** A value and its line, from 1. */
    record Line(String value, int number) {}

    static Map<String, Line> read(List<String> lines) {
        Map<String, Line> variables = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            line = line.startsWith("export ")
                    ? line.substring("export ".length()).strip()
                    : line;
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                String name = line.substring(0, equals).strip();
                variables.put(name, new Line(value(line.substring(equals + 1).strip()), i + 1));
            }
        }
        return variables;
    }

    private static String value(String text) {
        if (text.length() >= 2 && (text.startsWith("\"") || text.startsWith("'"))) {
            int end = text.indexOf(text.charAt(0), 1);
            return end > 0 ? text.substring(1, end) : text;
        }
        int comment = text.indexOf(" #");
        return comment >= 0 ? text.substring(0, comment).strip() : text;
    }
}
