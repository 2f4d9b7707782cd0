package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.lang.StackWalker.StackFrame;
import java.util.Set;

/** Finds the line of the user's program that called the authoring API. */
final class CallSite {
    private static final Set<String> OWN =
            Set.of("dev.portolan.core.author", "dev.portolan.core.author.resource", "dev.portolan.core.compose");

    private CallSite() {}

    static Location find() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(CallSite::isForeign).findFirst())
                .map(frame -> Location.line(file(frame), Math.max(frame.getLineNumber(), 0)))
                .orElse(Location.file("unknown"));
    }

    private static boolean isForeign(StackFrame frame) {
        String name = frame.getClassName();
        return !OWN.contains(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
    }

    private static String file(StackFrame frame) {
        String file = frame.getFileName();
        return file == null ? frame.getClassName() : file;
    }
}
