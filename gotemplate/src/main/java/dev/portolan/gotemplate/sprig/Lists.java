package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.value.GoSlice;
import dev.portolan.gotemplate.value.GoString;
import dev.portolan.gotemplate.value.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists. Every function leaves its arguments as they are. In Go a {@code must} function returns an error where the other
 * panics; a template sees no difference.
 */
final class Lists {
    private Lists() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "list", "tuple" -> Entry.of(name, "(items ...any) []any", call -> new ArrayList<>(call.rest(0)));
            case "concat" -> Entry.of(name, "(lists ...any) any", Lists::concat);
            case "sortAlpha" -> Entry.of(name, "(list any) []string", Lists::sortAlpha);
            case "join" -> Entry.of(name, "(separator string, list any) string", Lists::join);
            case "toStrings" -> Entry.of(name, "(list any) []string", call -> GoSlice.ofStrings(strings(call.get(0))));
            case "append", "mustAppend", "push", "mustPush" ->
                Entry.of(name, "(list any, item any) []any", Lists::push);
            case "prepend", "mustPrepend" -> Entry.of(name, "(list any, item any) []any", Lists::prepend);
            case "first", "mustFirst" -> Entry.of(name, "(list any) any", Lists::first);
            case "last", "mustLast" -> Entry.of(name, "(list any) any", Lists::last);
            case "rest", "mustRest" -> Entry.of(name, "(list any) []any", Lists::rest);
            case "initial", "mustInitial" -> Entry.of(name, "(list any) []any", Lists::initial);
            case "reverse", "mustReverse" -> Entry.of(name, "(list any) []any", Lists::reverse);
            case "compact", "mustCompact" -> Entry.of(name, "(list any) []any", Lists::compact);
            case "uniq", "mustUniq" -> Entry.of(name, "(list any) []any", Lists::uniq);
            case "without", "mustWithout" -> Entry.of(name, "(list any, omitted ...any) []any", Lists::without);
            case "has", "mustHas" -> Entry.of(name, "(item any, list any) bool", Lists::has);
            case "slice", "mustSlice" -> Entry.of(name, "(list any, indices ...any) any", Lists::slice);
            case "chunk", "mustChunk" -> Entry.of(name, "(size int, list any) [][]any", Lists::chunk);
            default -> null;
        };
    }

    /** The value as a list. {@code refusal} is Sprig's message up to the name of the kind. */
    private static List<@Nullable Object> elements(Call call, @Nullable Object value, String refusal) {
        if (value == null) {
            throw GoPanic.nilPointer();
        } else if (value instanceof List<?> list) {
            call.execution().charge(list.size());
            return Collections.unmodifiableList(list);
        }
        throw new FunctionException(refusal + Kind.of(value).goName());
    }

    private static List<@Nullable Object> push(Call call) {
        List<@Nullable Object> all = new ArrayList<>(elements(call, call.get(0), "Cannot push on type "));
        all.add(call.get(1));
        return all;
    }

    private static List<@Nullable Object> prepend(Call call) {
        List<@Nullable Object> list = elements(call, call.get(0), "Cannot prepend on type ");
        List<@Nullable Object> all = new ArrayList<>(list.size() + 1);
        all.add(call.get(1));
        all.addAll(list);
        return all;
    }

    private static @Nullable Object first(Call call) {
        List<@Nullable Object> list = elements(call, call.get(0), "Cannot find first on type ");
        return list.isEmpty() ? null : list.get(0);
    }

    private static @Nullable Object last(Call call) {
        List<@Nullable Object> list = elements(call, call.get(0), "Cannot find last on type ");
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private static List<@Nullable Object> rest(Call call) {
        List<@Nullable Object> list = elements(call, call.get(0), "Cannot find rest on type ");
        return list.isEmpty() ? nil() : new ArrayList<>(list.subList(1, list.size()));
    }

    private static List<@Nullable Object> initial(Call call) {
        List<@Nullable Object> list = elements(call, call.get(0), "Cannot find initial on type ");
        return list.isEmpty() ? nil() : new ArrayList<>(list.subList(0, list.size() - 1));
    }

    private static List<@Nullable Object> reverse(Call call) {
        List<@Nullable Object> reversed = new ArrayList<>(elements(call, call.get(0), "Cannot find reverse on type "));
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<@Nullable Object> compact(Call call) {
        List<@Nullable Object> kept = new ArrayList<>(elements(call, call.get(0), "Cannot compact on type "));
        kept.removeIf(Defaults::isEmpty);
        return kept;
    }

    private static List<@Nullable Object> uniq(Call call) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : elements(call, call.get(0), "Cannot find uniq on type ")) {
            call.execution().charge(kept.size());
            if (!contains(kept, item)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static List<@Nullable Object> without(Call call) {
        List<@Nullable Object> omitted = call.rest(1);
        List<@Nullable Object> kept = new ArrayList<>(elements(call, call.get(0), "Cannot find without on type "));
        kept.removeIf(item -> contains(omitted, item));
        return kept;
    }

    private static boolean has(Call call) {
        Object list = call.get(1);
        return list != null && contains(elements(call, list, "Cannot find has on type "), call.get(0));
    }

    private static boolean contains(List<? extends @Nullable Object> list, @Nullable Object item) {
        for (Object element : list) {
            if (Equality.deepEqual(item, element)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object slice(Call call) {
        List<@Nullable Object> list = elements(call, call.get(0), "list should be type of slice or array but ");
        if (list.isEmpty()) {
            return null;
        }
        long start = call.count() > 1 ? Cast.toInt64(call.get(1)) : 0;
        long end = call.count() > 2 ? Cast.toInt64(call.get(2)) : list.size();
        if (start < 0 || end < start || end > list.size()) {
            throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
        }
        List<@Nullable Object> part = new ArrayList<>(list.subList((int) start, (int) end));
        return call.get(0) instanceof GoSlice typed ? GoSlice.of(typed.elementType(), part) : part;
    }

    /** Sprig counts with floats, so that sizes below one give Go's odd answers. */
    private static GoSlice chunk(Call call) {
        List<@Nullable Object> list = elements(call, call.get(1), "Cannot chunk type ");
        double size = call.integer(0);
        long count = Cast.toInt64(Math.floor((list.size() - 1) / size) + 1);
        if (size < -1 && list.size() == 1) {
            // the one number of elements that a negative size divides
            return GoSlice.of("[]interface {}", List.of(new ArrayList<>(list)));
        } else if (count < 0 || size <= 0 && count > 0) {
            throw GoPanic.makeSlice();
        }
        List<List<@Nullable Object>> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = i * call.size(0);
            int to = Math.min(list.size(), from + call.size(0));
            chunks.add(new ArrayList<>(list.subList(from, to)));
        }
        return GoSlice.of("[]interface {}", chunks);
    }

    private static List<@Nullable Object> concat(Call call) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : call.rest(0)) {
            if (value == null) {
                throw GoPanic.nilPointer();
            } else if (!(value instanceof List)) {
                throw new FunctionException(
                        "Cannot concat type " + Kind.of(value).goName() + " as list");
            }
            all.addAll(elements(call, value, ""));
        }
        return all.isEmpty() ? nil() : all;
    }

    private static GoSlice sortAlpha(Call call) {
        Object value = call.get(0);
        if (!(value instanceof List<?> list)) {
            return GoSlice.ofStrings(List.of(Display.of(value)));
        }
        call.execution().charge(list.size());
        List<String> sorted = new ArrayList<>(strings(value));
        sorted.sort(GoString::compare);
        return GoSlice.ofStrings(sorted);
    }

    private static String join(Call call) {
        List<String> parts = strings(call.get(1));
        String separator = call.string(0);
        long length = (long) separator.length() * parts.size();
        for (String part : parts) {
            length += part.length();
        }
        call.execution().charge(length);
        return String.join(separator, parts);
    }

    /** Sprig's {@code strslice}: the elements as text without those that are nil; one value is a list of one. */
    static List<String> strings(@Nullable Object value) {
        if (value == null) {
            return List.of();
        } else if (!(value instanceof List<?> list)) {
            return List.of(Display.of(value));
        } else {
            List<String> texts = new ArrayList<>(list.size());
            for (Object element : list) {
                if (element != null) {
                    texts.add(Display.of(element));
                }
            }
            return texts;
        }
    }

    private static List<@Nullable Object> nil() {
        return GoSlice.nil("interface {}");
    }
}
