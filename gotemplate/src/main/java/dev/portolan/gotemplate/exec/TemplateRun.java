package dev.portolan.gotemplate.exec;

import dev.portolan.gotemplate.function.Environment;
import org.jspecify.annotations.Nullable;

/**
 * A run of one or more templates of a set. They share its limits. For one thread.
 *
 * <p>{@code include} and {@code tpl} of Helm are functions over {@link dev.portolan.gotemplate.function.Execution}.
 */
public final class TemplateRun {
    private final TemplateSet templates;
    private Environment environment = Environment.standard();
    private RunLimits limits = RunLimits.standard();
    private MissingKey missingKey = MissingKey.INVALID;
    private Trace trace = Trace.NONE;
    private @Nullable Object context;
    private @Nullable Executor executor;

    private TemplateRun(TemplateSet templates) {
        this.templates = templates;
    }

    /** A run with the standard environment and limits. */
    public static TemplateRun of(TemplateSet templates) {
        return new TemplateRun(templates);
    }

    /** Sets what templates may learn from outside. */
    public TemplateRun environment(Environment newEnvironment) {
        environment = newEnvironment;
        return this;
    }

    /** Sets the bounds of the run. */
    public TemplateRun limits(RunLimits newLimits) {
        limits = newLimits;
        return this;
    }

    /** Sets what a missing key gives. */
    public TemplateRun missingKey(MissingKey newMissingKey) {
        missingKey = newMissingKey;
        return this;
    }

    /** Sets what {@link dev.portolan.gotemplate.function.Execution#context} gives. */
    public TemplateRun context(Object newContext) {
        context = newContext;
        return this;
    }

    /** Sets who hears what the run does. */
    public TemplateRun trace(Trace newTrace) {
        trace = newTrace;
        return this;
    }

    /**
     * Runs the template {@code name} with {@code data} as its dot and returns what it writes.
     *
     * @throws TemplateException if there is no such template, it fails or a limit is reached
     */
    public String execute(String name, @Nullable Object data) {
        if (executor == null) {
            executor = new Executor(templates, environment, limits, missingKey, trace, context);
        }
        return executor.start(name, data);
    }
}
