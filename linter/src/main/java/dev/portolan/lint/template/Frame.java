package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.ChartTree;
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

    Frame(TemplateFile file, int level, @Nullable Node textOf, Flow dot, Set<Guard> guards) {
        this.file = file;
        this.level = level;
        this.textOf = textOf;
        this.dot = dot;
        this.guards = guards;
        declare("$", dot);
    }

    ChartTree chart() {
        return file.chart();
    }

    void declare(String name, Flow flow) {
        variables.add(new Variable(name, block, flow));
    }

    void assign(String name, Flow flow) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            if (variable.name.equals(name)) {
                // In a block that may not run, or runs often, the earlier value stays possible.
                Flow now = variable.block == block ? flow : variable.flow.or(flow);
                if (!now.equals(variable.flow)) {
                    changes++;
                }
                variable.flow = now;
                return;
            }
        }
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
