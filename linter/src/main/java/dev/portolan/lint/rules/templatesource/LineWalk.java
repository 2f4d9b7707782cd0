package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.text.SourceText;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Walks a template along all its branches and says what stands before each text and action. Loops are walked twice, for
 * what their end leaves to their start.
 */
final class LineWalk {
    /** More ways that lead to one place are not followed. */
    private static final int MOST_WAYS = 12;

    /** Loops in more loops than these are walked once, for the times multiply. */
    private static final int MOST_LOOPS = 3;

    private final Visitor visitor;
    private int loops;

    private LineWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Hears what is written. May hear of the same place several times. */
    interface Visitor {
        /** A text is written after one of {@code before}. */
        default void text(Node.Text text, Set<Line> before) {}

        /** An action is written after one of {@code before}; {@code dot} is where the dot is among the values. */
        default void action(Insertion action, Set<Line> before) {}
    }

    static void walk(SourceText source, ListNode root, Visitor visitor) {
        Set<Line> start = new LinkedHashSet<>();
        start.add(Line.FIRST);
        new LineWalk(visitor).list(source, root, start, Insertion.ROOT);
    }

    private Set<Line> list(SourceText source, ListNode list, Set<Line> before, String dot) {
        Set<Line> lines = before;
        for (Node node : list.nodes()) {
            lines = node(source, node, lines, dot);
        }
        return lines;
    }

    private Set<Line> node(SourceText source, Node node, Set<Line> before, String dot) {
        if (node instanceof Node.Text text) {
            visitor.text(text, before);
            Set<Line> after = new LinkedHashSet<>();
            before.forEach(line -> after.add(line.plus(text.text(), text.offset())));
            return after;
        } else if (node instanceof Node.Branch branch) {
            return branch(source, branch, before, dot);
        } else if (node instanceof Node.Action || node instanceof Node.TemplateCall) {
            Insertion action = Insertion.of(source, node, dot);
            if (!action.writes()) {
                return before;
            }
            visitor.action(action, before);
            Set<Line> after = new LinkedHashSet<>();
            for (Line line : before) {
                int indent = action.newLineIndent();
                Line start = indent < 0 ? line : line.next().plus(" ".repeat(indent), action.start());
                after.add(start.plusUnknown(action.start()));
            }
            return after;
        }
        return before;
    }

    private Set<Line> branch(SourceText source, Node.Branch branch, Set<Line> before, String dot) {
        String inner = branch.kind() == Kind.IF
                ? dot
                : branch.kind() == Kind.WITH ? Insertion.valuePath(branch.pipe(), dot) : Insertion.NOWHERE;
        Set<Line> start = before;
        if (branch.kind() == Kind.RANGE && loops < MOST_LOOPS) {
            loops++;
            start = joined(before, list(source, branch.body(), before, inner));
            loops--;
        }
        Set<Line> after = list(source, branch.body(), start, inner);
        ListNode otherwise = branch.otherwise();
        if (otherwise != null) {
            return joined(after, list(source, otherwise, before, dot));
        }
        Set<Line> passed = new LinkedHashSet<>();
        before.forEach(line -> passed.add(line.pass()));
        return writes(before, after) ? joined(after, passed) : joined(after, before);
    }

    /** Whether something that is no blank was written. */
    private static boolean writes(Set<Line> before, Set<Line> after) {
        return after.stream().anyMatch(line -> before.stream().noneMatch(old -> old.offset() == line.offset()));
    }

    private static Set<Line> joined(Set<Line> some, Set<Line> others) {
        Set<Line> all = new LinkedHashSet<>(some);
        for (Line line : others) {
            if (all.size() < MOST_WAYS) {
                all.add(line);
            }
        }
        return all;
    }
}
