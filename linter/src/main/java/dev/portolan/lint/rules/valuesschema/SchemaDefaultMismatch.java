package dev.portolan.lint.rules.valuesschema;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.lint.rule.ChartRule;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Objects;

final class SchemaDefaultMismatch implements ChartRule {
    private static final int SHOWN = 40;

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "schema-default-mismatch",
                "default in the schema differs from the default in values.yaml",
                Tag.BEST_PRACTICE);
    }

    @Override
    public void check(ChartTree chart, Reporter reporter) {
        check(chart.schema(), chart.defaults().root(), reporter);
    }

    private static void check(Node schema, Node value, Reporter reporter) {
        Node named = schema.get("default");
        if (!named.isAbsent() && !value.isAbsent() && !same(named, value)) {
            String path = value.path();
            reporter.report(named, message(path, named, value))
                    .related(value, path + " is set here")
                    .hint("take the value of values.yaml; Helm does not read defaults from the schema");
            return;
        }
        for (Node property : schema.get("properties").fields()) {
            check(property, value.get(property.key()), reporter);
        }
    }

    private static String message(String path, Node named, Node value) {
        String shownNamed = shown(named);
        String shownValue = shown(value);
        return shownNamed.isEmpty() || shownValue.isEmpty()
                ? "the schema gives " + path + " another default than values.yaml"
                : "the schema says that " + path + " defaults to " + shownNamed + ", but values.yaml says "
                        + shownValue;
    }

    /** A value as a reader would write it; empty if it may be secret or is long. */
    private static String shown(Node value) {
        if (value.isMapping() || value.isSequence()) {
            String noun = value.isMapping() ? "mapping" : "list";
            return value.isEmpty() ? "an empty " + noun : "a " + noun;
        } else if (value.isNull()) {
            return "null";
        } else if (value.isString()) {
            boolean plain = value.text().length() <= SHOWN && value.text().indexOf('\n') < 0;
            return plain && !SecretNames.isSecret(value.key()) ? '"' + value.text() + '"' : "";
        }
        return value.text();
    }

    private static boolean same(Node named, Node value) {
        return Objects.equals(named.value(), value.value());
    }
}
