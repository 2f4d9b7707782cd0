package dev.portolan.maven;

import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal: can be left out, and tells problems in the words of the command line. */
abstract class PortolanMojo extends AbstractMojo {
    /** Leaves out all goals of this plugin. */
    @Parameter(property = "helm.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip || isSkipped()) {
            getLog().info("Skipped");
            return;
        }
        try {
            run();
        } catch (ChartException e) {
            String problems = e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
            throw new MojoFailureException(problems, e);
        }
    }

    /** Whether this goal alone is left out. */
    abstract boolean isSkipped();

    /** Does the goal's work. */
    abstract void run() throws MojoFailureException;
}
