package dev.portolan.core.render;

import dev.portolan.core.problem.Location;
import dev.portolan.gotemplate.exec.TemplateException;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls that led to the action that failed. Immutable. */
final class CallChain {
    private static final int SHOWN = 8;

    /** The name of the function and, if there is one, of the template that it runs. */
    private static final Pattern CALL = Pattern.compile("\\w+( \"(?:[^\"\\\\]|\\\\.)*\")?");

    private final List<Frame> files;
    private final String text;

    /**
     * Where something is called, or for the first where it failed.
     *
     * @param source the template, under its file's path
     * @param span the call
     * @param call the function and the template that it runs
     */
    record Frame(SourceText source, Span span, String call) {}

    private CallChain(List<Frame> files, String text) {
        this.files = List.copyOf(files);
        this.text = text;
    }

    /** The calls that led to {@code failure}. */
    static CallChain of(TemplateException failure, TemplatePaths paths) {
        List<Frame> frames = new ArrayList<>();
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof TemplateException template && template.source() != null) {
                List<TemplateException.Call> calls = template.calls();
                for (int i = calls.size() - 1; i >= 0; i--) {
                    TemplateException.Call call = calls.get(i);
                    frames.add(0, new Frame(call.source(), call.span(), "template \"" + call.name() + "\""));
                }
                Matcher call = CALL.matcher(template.expression());
                String shown = call.lookingAt() ? call.group() : template.expression();
                frames.add(0, new Frame(template.source(), template.span(), shown));
            }
        }
        List<Frame> files = new ArrayList<>();
        String text = "";
        for (Frame frame : frames) {
            SourceText file = paths.template(frame.source().name()).orElse(null);
            if (file != null) {
                files.add(new Frame(file, frame.span(), frame.call()));
            } else if (files.isEmpty() && text.isEmpty()) {
                text = frame.source()
                        .lineText(frame.source().line(frame.span().start()))
                        .strip();
            }
        }
        return new CallChain(files, text);
    }

    /** The failure that says most about what is wrong: the last of the chain. */
    static TemplateException innermost(TemplateException failure) {
        TemplateException innermost = failure;
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof TemplateException template) {
                innermost = template;
            }
        }
        return innermost;
    }

    /** The action that failed, or if that stands in a text that {@code tpl} runs, the call of {@code tpl}. */
    @Nullable
    Frame place() {
        return files.isEmpty() ? null : files.get(0);
    }

    /** The line that failed of a text that {@code tpl} runs; else an empty text. */
    String text() {
        return text;
    }

    /** The places of the calls that led to the place, the outermost first. */
    List<Location> calls() {
        List<Location> calls = new ArrayList<>();
        for (int i = files.size() - 1; i > 0; i--) {
            Frame frame = files.get(i);
            calls.add(Location.of(frame.source(), frame.span().start()));
        }
        return calls;
    }

    /** The same in words, the innermost first, at most eight of them. */
    String context() {
        StringBuilder context = new StringBuilder();
        for (Frame frame : files.subList(Math.min(1, files.size()), Math.min(files.size(), SHOWN + 1))) {
            int line = frame.source().line(frame.span().start());
            context.append(context.length() == 0 ? "in " : ", in ")
                    .append(frame.call())
                    .append(" called at ")
                    .append(frame.source().name())
                    .append(':')
                    .append(line);
        }
        int more = files.size() - 1 - SHOWN;
        return more > 0 ? context + " and " + more + " calls more" : context.toString();
    }
}
