package dev.portolan.gotemplate.sprig;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what short texts were parsed into: templates compare the same few versions again and again. Bounded; safe for use
 * by many threads.
 */
final class ParsedTexts<T> {
    private static final int ENTRIES = 256;
    private static final int LONGEST = 200;

    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** What {@code parse} makes of {@code text}, now or before. */
    T get(String text, Function<String, T> parse) {
        T parsed = known.get(text);
        if (parsed == null) {
            parsed = parse.apply(text);
            if (text.length() <= LONGEST) {
                if (known.size() >= ENTRIES) {
                    known.clear();
                }
                known.put(text, parsed);
            }
        }
        return parsed;
    }
}
