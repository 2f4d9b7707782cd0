package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.ListNode;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where data goes in the templates of a chart and its subcharts: found by following the dot and the variables through
 * conditions, loops, and the templates called by {@code include}, {@code template} and {@code tpl}, without running them.
 * Both sides of a condition are taken. Whatever cannot be followed is unknown, so rules say nothing about it.
 *
 * <p>Files that are not executed, and definitions that nobody calls, are not followed: there are no reads in them, and no flows.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class DataFlow {
    private final Recorder recorder;
    private final List<ValueRead> values = new ArrayList<>();
    private final List<ValueRead> lookups = new ArrayList<>();
    private final boolean complete;

    private DataFlow(ChartTree chart) {
        Templates templates = Templates.of(chart);
        Defaults defaults = Defaults.of(chart);
        Navigation.Additions additions = new Navigation.Additions();
        Recorder seen = new Recorder();
        boolean followed = false;
        // What one template adds to the root, those before it may find there too.
        for (int round = 0; round < 3 && (round == 0 || additions.changed()); round++) {
            additions.reset();
            seen = new Recorder();
            followed = follow(templates, new Interpreter(templates, defaults, seen, new Navigation(seen, additions)));
        }
        recorder = seen;
        complete = followed;
        for (ValueRead read : seen.reads()) {
            (read.path().isValues() ? values : lookups).add(read);
        }
    }

    private static boolean follow(Templates templates, Interpreter interpreter) {
        for (ParsedTemplate template : templates.files()) {
            TemplateFile file = template.file();
            if (!file.isPartial()) {
                Flow dot = Flow.of(new Value.Context(file.chart()));
                ListNode root = template.root();
                interpreter.execute(root, new Frame(file, null, null, dot, Set.of()));
            }
        }
        return interpreter.isComplete();
    }

    /** The flow of data in {@code chart} and all charts below it; found once. */
    public static DataFlow of(ChartTree chart) {
        return chart.derived(DataFlow.class, DataFlow::new);
    }

    /**
     * What an argument, command or pipeline may be, in all calls of the template that it stands in; empty if it is never
     * reached.
     */
    public Optional<Flow> at(Node node) {
        return Optional.ofNullable(recorder.flows.get(node));
    }

    /** Each place at which values are read, and each text in values that reads some. */
    public List<ValueRead> reads() {
        return Collections.unmodifiableList(values);
    }

    /** Each place at which something is read of what {@code lookup} found. */
    public List<ValueRead> lookups() {
        return Collections.unmodifiableList(lookups);
    }

    /** The values that templates themselves set, by {@code set}. */
    public Set<DataPath> writes() {
        return Collections.unmodifiableSet(recorder.writes);
    }

    /** Where a root object, such as {@code .Values}, is read from a dot that does not have it. */
    public List<LostRoot> lostRoots() {
        return recorder.lostRoots.values().stream()
                .filter(lost -> !isAdded(lost))
                .sorted(Comparator.comparing((LostRoot lost) -> lost.file().path())
                        .thenComparing(lost -> lost.node().offset()))
                .toList();
    }

    /** Whether a template sets the root object there. */
    private boolean isAdded(LostRoot lost) {
        String name = ((Node.Field) lost.node()).names().get(0);
        return lost.dot().data().stream().anyMatch(path -> recorder.writes.contains(path.child(name)));
    }

    /** Whether all was followed; if not, for a chart too large, what is missing says nothing. */
    public boolean isComplete() {
        return complete;
    }
}
