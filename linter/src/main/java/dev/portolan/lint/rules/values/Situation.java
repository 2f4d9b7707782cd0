package dev.portolan.lint.rules.values;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Branch;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.template.DataFlow;
import dev.portolan.lint.template.DataPath;
import dev.portolan.lint.template.TemplateNode;
import dev.portolan.lint.template.Templates;
import dev.portolan.lint.template.Value;
import dev.portolan.lint.template.ValueRead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in its template a read stands. Immutable. */
final class Situation {
    /** Functions that do well with a value that is not there. */
    private static final Set<String> LENIENT = Set.of("eq", "ne", "ternary");

    private final ChartTree chart;
    private final ValueRead read;
    private final Optional<TemplateNode> at;

    private Situation(ChartTree chart, ValueRead read, Optional<TemplateNode> at) {
        this.chart = chart;
        this.read = read;
        this.at = at;
    }

    /** Where {@code read} stands in a template of {@code chart} or its subcharts. */
    static Situation of(ChartTree chart, ValueRead read) {
        return new Situation(
                chart,
                read,
                Templates.of(chart).find(read.file()).stream()
                        .flatMap(template -> template.walk().stream())
                        .filter(node -> node.node() == read.node())
                        .findFirst());
    }

    /** What else may stand in its place, as where maps are laid over each other. */
    List<Value> alternatives() {
        return DataFlow.of(chart).at(read.node()).stream()
                .flatMap(flow -> flow.values().stream())
                .filter(value ->
                        !(value instanceof Value.Data data && data.path().equals(read.path())))
                .toList();
    }

    /** Whether it is part of a condition, or given to a function that does well with a value that is not there. */
    boolean isLenient() {
        Node inner = null;
        for (TemplateNode outer = at.orElse(null); outer != null; outer = outer.parent()) {
            if (outer.node() instanceof Branch branch) {
                return inner == branch.pipe();
            } else if (outer.node() instanceof Node.Action) {
                return false;
            } else if (outer.node() instanceof Node.Command command
                    && LENIENT.contains(command.arguments().get(0).toString())) {
                return true;
            }
            inner = outer.node();
        }
        return false;
    }

    /** The constants that conditions around it compare values with. */
    Map<DataPath, String> comparisons() {
        Map<DataPath, String> comparisons = new LinkedHashMap<>();
        for (Branch branch : at.map(TemplateNode::branches).orElse(List.of())) {
            TemplateNode.walk(at.get().file(), branch.pipe()).forEach(node -> add(node.node(), comparisons));
        }
        return comparisons;
    }

    private void add(Node node, Map<DataPath, String> comparisons) {
        if (node instanceof Node.Command command
                && command.arguments().size() == 3
                && command.arguments().get(0).toString().equals("eq")) {
            add(command.arguments().get(1), command.arguments().get(2), comparisons);
            add(command.arguments().get(2), command.arguments().get(1), comparisons);
        }
    }

    private void add(Node value, Node constant, Map<DataPath, String> comparisons) {
        if (constant instanceof Node.StringLiteral text) {
            DataFlow.of(chart).at(value).stream()
                    .flatMap(flow -> flow.data().stream())
                    .filter(DataPath::isValues)
                    .forEach(path -> comparisons.putIfAbsent(path, text.value()));
        }
    }
}
