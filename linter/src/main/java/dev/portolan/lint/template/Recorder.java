package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.template.ValueRead.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what an {@link Interpreter} sees. */
final class Recorder {
    final IdentityHashMap<Node, Flow> flows = new IdentityHashMap<>();
    final IdentityHashMap<Node, LostRoot> lostRoots = new IdentityHashMap<>();
    final Set<DataPath> writes = new LinkedHashSet<>();
    private final IdentityHashMap<Node, Map<DataPath, Entry>> reads = new IdentityHashMap<>();
    private final List<Entry> inOrder = new ArrayList<>();

    /** What all reads of one piece of data at one node have in common. */
    private static final class Entry {
        final TemplateFile file;
        final Node node;
        final DataPath path;
        final Set<Use> uses = EnumSet.noneOf(Use.class);
        final Set<Guard> guards;
        int dereferencedFrom;
        boolean inText;

        Entry(Frame frame, Node node, DataPath path, int dereferencedFrom, Set<Guard> guards) {
            this.file = frame.file;
            this.node = node;
            this.path = path;
            this.dereferencedFrom = dereferencedFrom;
            this.guards = new HashSet<>(guards);
            this.inText = frame.textOf != null;
        }

        ValueRead read() {
            return new ValueRead(file, node, path, uses, dereferencedFrom, guards, inText);
        }
    }

    void flow(Node node, Frame frame, Flow flow) {
        if (frame.textOf == null) {
            flows.merge(node, flow, Recorder::either);
        }
    }

    /** Maps made in different calls of the same template are told apart by what is in them only. */
    private static Flow either(Flow known, Flow other) {
        return known.values().containsAll(other.values())
                        || !known.isStable() && known.toString().equals(other.toString())
                ? known
                : known.or(other);
    }

    void read(Frame frame, Node node, DataPath path, int dereferencedFrom, Use use, Set<Guard> guards) {
        Node at = frame.textOf == null ? node : frame.textOf;
        Map<DataPath, Entry> ofNode = reads.computeIfAbsent(at, any -> new LinkedHashMap<>());
        Entry entry = ofNode.get(path);
        if (entry == null) {
            entry = new Entry(frame, at, path, dereferencedFrom, guards);
            ofNode.put(path, entry);
            inOrder.add(entry);
        } else {
            entry.guards.retainAll(guards);
            entry.dereferencedFrom = Math.min(entry.dereferencedFrom, dereferencedFrom);
            entry.inText &= frame.textOf != null;
        }
        entry.uses.add(use);
    }

    List<ValueRead> reads() {
        return inOrder.stream().map(Entry::read).toList();
    }
}
