package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.gotemplate.parse.Node.Kind;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a template with the way to it. Immutable.
 *
 * @param file the file that it stands in
 * @param node the node
 * @param parent what it is directly in, or null for the root of a file or definition
 */
public record TemplateNode(
        TemplateFile file, Node node, @Nullable TemplateNode parent) {
    /** {@code root} and all nodes in it, each before those in it. */
    public static List<TemplateNode> walk(TemplateFile file, Node root) {
        List<TemplateNode> all = new ArrayList<>();
        new TemplateNode(file, root, null).walk(all);
        return all;
    }

    private void walk(List<TemplateNode> all) {
        all.add(this);
        for (Node child : children(node)) {
            new TemplateNode(file, child, this).walk(all);
        }
    }

    /** The nodes directly in a node, in the order of the source. */
    public static List<Node> children(Node node) {
        if (node instanceof Node.ListNode list) {
            return list.nodes();
        } else if (node instanceof Node.Action action) {
            return List.of(action.pipe());
        } else if (node instanceof Branch branch) {
            return branch.otherwise() == null
                    ? List.of(branch.pipe(), branch.body())
                    : List.of(branch.pipe(), branch.body(), branch.otherwise());
        } else if (node instanceof Node.TemplateCall call) {
            return call.pipe() == null ? List.of() : List.of(call.pipe());
        } else if (node instanceof Node.Pipe pipe) {
            List<Node> parts = new ArrayList<>(pipe.declarations());
            parts.addAll(pipe.commands());
            return parts;
        } else if (node instanceof Node.Command command) {
            return command.arguments();
        } else if (node instanceof Node.Chain chain) {
            return List.of(chain.term());
        }
        return List.of();
    }

    /** Where it stands; of a branch, the action that begins it. */
    public Place place() {
        return NodeSpans.place(file.text(), node);
    }

    /** The closest node around this one that is of one of these kinds, or null. */
    public @Nullable TemplateNode enclosing(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        for (TemplateNode outer = parent; outer != null; outer = outer.parent) {
            if (wanted.contains(outer.node.kind())) {
                return outer;
            }
        }
        return null;
    }

    /** The branches around this node, innermost first. A node in a branch's own condition is not inside that branch. */
    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        Node inner = node;
        for (TemplateNode outer = parent; outer != null; outer = outer.parent) {
            if (outer.node instanceof Branch branch && inner != branch.pipe()) {
                branches.add(branch);
            }
            inner = outer.node;
        }
        return branches;
    }
}
