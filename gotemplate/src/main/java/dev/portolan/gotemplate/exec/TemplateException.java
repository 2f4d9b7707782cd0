package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.format.GoQuote;
import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import dev.portolan.gotemplate.value.GoString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template fails while it runs. {@link #getMessage} is Go's text; the fields say the same in parts. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Template template;
    private final transient @Nullable Node node;
    private final transient Fault fault;
    private final String reason;
    private final transient List<Call> calls = new ArrayList<>(0);

    /**
     * A {@code {{template}}} action.
     *
     * @param source the text that it stands in
     * @param span where it stands there
     * @param name the template that it calls
     */
    public record Call(SourceText source, Span span, String name) {}

    TemplateException(
            @Nullable Template template, @Nullable Node node, Fault fault, String reason, @Nullable Throwable cause) {
        super(null, cause);
        this.template = template;
        this.node = node;
        this.fault = fault;
        this.reason = reason;
    }

    /** The name of the template that was running, or an empty text if none was found. */
    public String templateName() {
        return template == null ? "" : template.name();
    }

    /** The text that the template comes from, or null if none was found. */
    public @Nullable SourceText source() {
        return template == null ? null : template.source();
    }

    /** Where in {@link #source} it failed, as a UTF-16 offset. */
    public int offset() {
        return node == null ? 0 : node.offset();
    }

    /** The part of {@link #source} that failed: an expression, or of a chain of fields the one that cannot be read. */
    public Span span() {
        SourceText source = source();
        return source == null || node == null ? Span.at(0) : Expression.span(source.content(), node, fault);
    }

    /** What is wrong, in parts. */
    public Fault fault() {
        return fault;
    }

    /** The {@code {{template}}} actions that led from the template that was run to the one that failed, the innermost first. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    void calledFrom(Template caller, Node.TemplateCall call) {
        SourceText text = caller.source();
        calls.add(new Call(text, Expression.span(text.content(), call, Fault.OTHER), call.name()));
    }

    /** The expression that failed. */
    public String expression() {
        return node == null ? "" : node.toString();
    }

    /** What is wrong, in Go's words, without the place. */
    public String reason() {
        return reason + causeMessage();
    }

    /** What is wrong, without the place and without what {@link #getCause} says. */
    public String ownReason() {
        return reason;
    }

    /** Go's text up to where that of another template would follow. */
    public String linkMessage() {
        String text = message(template, node, reason);
        return getCause() instanceof TemplateException ? text + "template:" : text + causeMessage();
    }

    private String causeMessage() {
        return getCause() == null ? "" : String.valueOf(getCause().getMessage());
    }

    @Override
    public String getMessage() {
        // A loop, for the chain may be long.
        StringBuilder text = new StringBuilder();
        Throwable link = this;
        while (link instanceof TemplateException failure) {
            text.append(message(failure.template, failure.node, failure.reason));
            link = failure.getCause();
        }
        return link == null ? text.toString() : text.append(link.getMessage()).toString();
    }

    private static String message(@Nullable Template template, @Nullable Node node, String reason) {
        if (template == null) {
            return "template: " + reason;
        } else if (node == null) {
            return "template: " + template.name() + ": " + reason;
        }
        SourceText source = template.source();
        int line = source.line(node.offset());
        // Go counts columns from 0 and in bytes.
        int column = GoString.length(source.content().substring(source.lineStart(line), node.offset()));
        return "template: " + source.name() + ":" + line + ":" + column + ": executing "
                + GoQuote.quote(template.name()) + " at <" + node + ">: " + reason;
    }
}
