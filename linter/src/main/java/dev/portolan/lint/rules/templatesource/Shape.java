package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.template.Definition;
import dev.portolan.lint.template.Templates;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the lines of what an action writes are laid out: whether it starts within a line and goes on in others, and how far
 * those are indented. Used once.
 */
final class Shape {
    /** Nothing has been written but blanks. */
    private static final int START = -1;
    /** Something has been written in the line that the action stands in, or in one after it. */
    private static final int INLINE = -2;
    /** A new line was begun before anything was written; what comes has its own indentation. */
    private static final int OWN = -3;

    private static final int DEEPEST = 8;

    private final ChartTree chart;
    private final Deque<String> helpers = new ArrayDeque<>();
    private int least = Integer.MAX_VALUE;

    private Shape(ChartTree chart) {
        this.chart = chart;
    }

    /**
     * The least indentation of the lines after the first of what {@code action} writes into the line that it stands in. A
     * high number if it writes a single line, or begins with a new one.
     */
    static int laterIndent(Insertion action, ChartTree chart) {
        Shape shape = new Shape(chart);
        Set<Integer> start = new TreeSet<>(Set.of(START));
        shape.write(action, start);
        return shape.least;
    }

    /** Whether a helper may begin to write within the line that it is called in; no if there is no such helper. */
    static boolean startsInline(String name, ChartTree chart) {
        Definition helper = Templates.of(chart).definition(name).orElse(null);
        Shape shape = new Shape(chart);
        Set<Integer> start = new TreeSet<>(Set.of(START));
        return helper != null
                && shape.list(helper.file().text(), helper.root(), start, Insertion.ROOT).stream()
                        .anyMatch(state -> state == INLINE || state >= 0);
    }

    /** The least indentation of the lines of a helper; 0 if there is no such helper. */
    static int leastIndent(String name, ChartTree chart) {
        Definition helper = Templates.of(chart).definition(name).orElse(null);
        if (helper == null) {
            return 0;
        }
        Shape shape = new Shape(chart);
        shape.helpers.push(name);
        shape.list(helper.file().text(), helper.root(), new TreeSet<>(Set.of(0)), Insertion.ROOT);
        return shape.least == Integer.MAX_VALUE ? 0 : shape.least;
    }

    // States are START, INLINE, OWN, or the number of blanks at the start of a line that is not the first.

    private Set<Integer> list(SourceText source, ListNode list, Set<Integer> before, String dot) {
        Set<Integer> states = before;
        for (Node node : list.nodes()) {
            states = node(source, node, states, dot);
        }
        return states;
    }

    private Set<Integer> node(SourceText source, Node node, Set<Integer> before, String dot) {
        if (node instanceof Node.Text text) {
            return text(text.text(), before);
        } else if (node instanceof Node.Branch branch) {
            String inner = branch.kind() == Kind.WITH ? Insertion.valuePath(branch.pipe(), dot) : dot;
            inner = branch.kind() == Kind.RANGE ? Insertion.NOWHERE : inner;
            Set<Integer> after = list(source, branch.body(), before, inner);
            if (branch.kind() == Kind.RANGE && helpers.size() < DEEPEST / 2) {
                after.addAll(list(source, branch.body(), new TreeSet<>(after), inner));
            }
            ListNode otherwise = branch.otherwise();
            Set<Integer> all = new TreeSet<>(otherwise == null ? before : list(source, otherwise, before, dot));
            all.addAll(after);
            return all;
        } else if (node instanceof Node.Action || node instanceof Node.TemplateCall) {
            Insertion action = Insertion.of(source, node, dot);
            return action.writes() ? write(action, before) : before;
        }
        return before;
    }

    private Set<Integer> text(String text, Set<Integer> before) {
        Set<Integer> after = new TreeSet<>();
        for (int start : before) {
            int state = start;
            for (int i = 0; i < text.length() && state != OWN; i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    state = state == START ? OWN : 0;
                } else if (c == ' ' && state >= 0) {
                    state++;
                } else if (c != ' ' && c != '\r' && c != '\t') {
                    state = content(state);
                }
            }
            after.add(state);
        }
        return after;
    }

    private int content(int state) {
        if (state >= 0) {
            least = Math.min(least, state);
        }
        return state == OWN ? OWN : INLINE;
    }

    private Set<Integer> write(Insertion action, Set<Integer> before) {
        int indent = action.calls("indent", "nindent") ? Math.max(0, action.lastNumber()) : 0;
        Set<Integer> states = text((action.newLineIndent() < 0 ? "" : "\n") + " ".repeat(indent), before);
        Definition helper = Templates.of(chart).definition(action.helper()).orElse(null);
        boolean plain = action.stages().size() <= 1;
        if (plain && helper != null && helpers.size() < DEEPEST && !helpers.contains(helper.name())) {
            helpers.push(helper.name());
            Set<Integer> after = list(helper.file().text(), helper.root(), states, Insertion.ROOT);
            helpers.pop();
            return after;
        }
        Set<Integer> after = new TreeSet<>();
        states.forEach(state -> after.add(content(state)));
        if (after.contains(INLINE) && YamlValue.isBlock(action, chart)) {
            least = Math.min(least, indent);
        }
        return after;
    }
}
