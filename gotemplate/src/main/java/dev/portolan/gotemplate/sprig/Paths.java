package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.FunctionSet;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes. The {@code os} variants are the same: charts are rendered as on Linux. */
final class Paths {
    private Paths() {}

    static FunctionSet functions() {
        String signature = "(path string) string";
        return FunctionSet.builder()
                .add("base", signature, call -> base(call.string(0)))
                .add("dir", signature, call -> directory(call.string(0)))
                .add("clean", signature, call -> clean(call.string(0)))
                .add("ext", signature, call -> extension(call.string(0)))
                .add("isAbs", "(path string) bool", call -> call.string(0).startsWith("/"))
                .add("osBase", signature, call -> base(call.string(0)))
                .add("osDir", signature, call -> directory(call.string(0)))
                .add("osClean", signature, call -> clean(call.string(0)))
                .add("osExt", signature, call -> extension(call.string(0)))
                .add("osIsAbs", "(path string) bool", call -> call.string(0).startsWith("/"))
                .build();
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
