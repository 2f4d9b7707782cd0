package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionSet.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths with slashes. The {@code os} variants are the same: charts are rendered as on Linux. */
final class Paths {
    private Paths() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "base", "osBase" -> Entry.of(name, "(path string) string", call -> base(call.string(0)));
            case "dir", "osDir" -> Entry.of(name, "(path string) string", call -> directory(call.string(0)));
            case "clean", "osClean" -> Entry.of(name, "(path string) string", call -> clean(call.string(0)));
            case "ext", "osExt" -> Entry.of(name, "(path string) string", call -> extension(call.string(0)));
            case "isAbs", "osIsAbs" ->
                Entry.of(name, "(path string) bool", call -> call.string(0).startsWith("/"));
            default -> null;
        };
    }

    private static String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String directory(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    }

    /** The shortest path of the same meaning, by words alone. */
    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            boolean afterName = !names.isEmpty() && !names.getLast().equals("..");
            if (name.equals("..") && afterName) {
                names.removeLast();
            } else if (name.equals("..") ? !rooted : !name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }
}
