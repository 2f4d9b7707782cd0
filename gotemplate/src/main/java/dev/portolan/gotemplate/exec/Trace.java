package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Template;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a run does, to find out where its output comes from. All methods do nothing here, which is what a run
 * without a trace uses; an implementation overrides what it needs. Offsets count in the text that the innermost template
 * being run has written so far. Used by one thread at a time.
 */
public class Trace {
    /** Hears nothing. */
    public static final Trace NONE = new Trace();

    /** For subclasses. */
    protected Trace() {}

    /** A template starts to write a text of its own. */
    public void enter(Template template, @Nullable Template caller, @Nullable Node callSite) {}

    /** The template that was entered last ends; {@code text} is what it wrote. */
    public void leave(String text) {}

    /** A template called by {@code {{template}}} starts to write into the same text. */
    public void call(Template template, Template caller, Node callSite) {}

    /** The template called last ends. */
    public void back() {}

    /** Text of the template itself has been written. */
    public void text(Template template, Node.Text node, int start, int end) {}

    /** An action starts; what is read from now on is read for it. */
    public void action(Template template, Node node) {}

    /** An action has written {@code value}. */
    public void value(Template template, Node node, @Nullable Object value, int start, int end) {}

    /** The condition of a branch has been evaluated; it guards what is written until {@link #unguard}. */
    public void guard(Template template, Node.Branch branch) {}

    /** A branch ends. */
    public void unguard() {}

    /** {@code key} of a map was read. */
    public void read(Object map, String key, @Nullable Object value) {}

    /** A function was called. */
    public void called(String function, @Nullable Object[] arguments, @Nullable Object result) {}

    /** A variable got a value. */
    public void assigned(String variable, @Nullable Object value) {}

    /** A variable is read. */
    public void variable(String variable, @Nullable Object value) {}
}
