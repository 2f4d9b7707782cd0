package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of a template while it is followed. */
final class Frame {
    final TemplateFile file;

    /** How many calls deep it is. */
    final int level;

    /** The call of tpl whose text this is, or null. */
    final @Nullable Node textOf;

    Flow dot;
    Set<Guard> guards;

    /** How many blocks deep it is. */
    int block;

    /** Counts the assignments that told something new. */
    int changes;

    private final List<Variable> variables = new ArrayList<>();

    private static final class Variable {
        final String name;
        final int block;
        Flow flow;

        Variable(String name, int block, Flow flow) {
            this.name = name;
            this.block = block;
            this.flow = flow;
        }
    }

    /** The call that led here, or null for a file. */
    private final @Nullable Call call;

    /**
     * A call of a template.
     *
     * @param caller the template that it stands in
     * @param node the call
     */
    record Call(Frame caller, Node node) {}

    Frame(TemplateFile file, @Nullable Call call, @Nullable Node textOf, Flow dot, Set<Guard> guards) {
        this.file = file;
        this.call = call;
        this.level = call == null ? 0 : call.caller().level + 1;
        this.textOf = textOf;
        this.dot = dot;
        this.guards = guards;
        declare("$", dot);
    }

    ChartTree chart() {
        return file.chart();
    }

    /** Where the calls that led here stand, the innermost first. */
    List<Place> calls() {
        List<Place> calls = new ArrayList<>();
        for (Call one = call; one != null; one = one.caller().call) {
            calls.add(NodeSpans.place(one.caller().file.text(), one.node()));
        }
        return calls;
    }

    void declare(String name, Flow flow) {
        variables.add(new Variable(name, block, flow));
    }

    void assign(String name, Flow flow) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            if (variable.name.equals(name)) {
                // In a block that may not run, or runs often, the earlier value stays possible.
                Flow now = variable.block == block ? flow : either(variable.flow, flow);
                if (!now.equals(variable.flow)) {
                    changes++;
                }
                variable.flow = now;
                return;
            }
        }
    }

    /** What made a variable true that was false before is still known where it is asked. */
    private Flow either(Flow before, Flow assigned) {
        Flow flow = before.or(assigned);
        Set<Guard> here = Guard.both(guards, assigned.whenTrue());
        Set<Guard> whenTrue =
                Boolean.FALSE.equals(Printout.truth(before)) ? here : Guard.common(before.whenTrue(), here);
        return flow.guarding(whenTrue, flow.whenFalse());
    }

    Flow variable(String name) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name.equals(name)) {
                return variables.get(i).flow;
            }
        }
        return Flow.UNKNOWN;
    }

    /** Remembers which variables there are. */
    int mark() {
        return variables.size();
    }

    /** Forgets the variables declared since. */
    void release(int mark) {
        variables.subList(mark, variables.size()).clear();
    }
}
