package dev.portolan.lint.rules.templatesource;

import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import java.util.List;

/** What is known of values that templates write as YAML. */
final class YamlValue {
    private static final List<String> TO_YAML = List.of("toYaml", "mustToYaml", "toYamlPretty");

    private YamlValue() {}

    /** Whether an action writes a mapping or a list as YAML, in lines of their own. */
    static boolean isBlock(Insertion action, ChartTree chart) {
        return TO_YAML.contains(action.lastTextFunction())
                && (standard(action, chart).isMapping()
                        || standard(action, chart).isSequence());
    }

    /** Whether a value is a single line of text, a number or a switch. */
    static boolean isShort(Node value) {
        return value.kind() == Node.Kind.BOOLEAN
                || value.isNumber()
                || value.isString() && !value.isEmpty() && !value.text().contains("\n");
    }

    /** The default of the value that an action starts from; absent if that is not known. */
    static Node standard(Insertion action, ChartTree chart) {
        String path = action.valuePath();
        Node node = chart.defaults().root();
        if (path.equals(Insertion.NOWHERE) || path.equals(Insertion.ROOT)) {
            return node.get(Insertion.NOWHERE);
        }
        for (String name : path.split("\\.", -1)) {
            node = node.get(name);
        }
        return node;
    }
}
