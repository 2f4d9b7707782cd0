package dev.portolan.lint.rules.templatesource;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.gotemplate.parse.Node.Command;
import dev.portolan.gotemplate.parse.Node.Pipe;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.gotemplate.text.Span;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.template.NodeSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An action that writes something.
 *
 * @param source the text that it stands in
 * @param node an {@link Node.Action} or a {@link Node.TemplateCall}
 * @param start where its braces open
 * @param end after its closing braces
 * @param stages the functions that what it writes goes through, in order; what stands in parentheses as their last argument
 *     comes before them
 * @param dot where the dot is among the values, or {@link #ROOT} or {@link #NOWHERE}
 */
record Insertion(SourceText source, Node node, int start, int end, List<Command> stages, String dot) {
    /** The dot is that of a template file. */
    static final String ROOT = ".";

    /** Nothing is known of the dot. */
    static final String NOWHERE = "?";

    private static final int DEEPEST = 50;

    /** Functions that pass their last argument on, changed or not; a plain value does too. */
    private static final Set<String> PASSING = Set.of(
            "",
            "default",
            "indent",
            "lower",
            "mustToJson",
            "mustToYaml",
            "nindent",
            "print",
            "quote",
            "replace",
            "squote",
            "toJson",
            "toString",
            "toYaml",
            "trim",
            "trimAll",
            "trimPrefix",
            "trimSuffix",
            "upper");

    private static final Set<String> MOVING = Set.of("indent", "nindent", "trim", "trimSuffix", "trimPrefix");

    Insertion {
        stages = List.copyOf(stages);
    }

    static Insertion of(SourceText source, Node node, String dot) {
        Span span = NodeSpans.of(source, node);
        List<Command> stages = new ArrayList<>();
        if (node instanceof Node.Action action) {
            flatten(action.pipe(), stages, 0);
        }
        return new Insertion(source, node, span.start(), span.end(), stages, dot);
    }

    private static void flatten(Pipe pipe, List<Command> stages, int depth) {
        boolean first = true;
        for (Command command : pipe.commands()) {
            List<Node> arguments = command.arguments();
            boolean passes = first && depth < DEEPEST && PASSING.contains(function(command));
            if (passes && arguments.get(arguments.size() - 1) instanceof Pipe inner) {
                flatten(inner, stages, depth + 1);
            }
            if (arguments.size() > 1 || !(arguments.get(0) instanceof Pipe)) {
                stages.add(command);
            }
            first = false;
        }
    }

    /** Whether it writes anything: what sets a variable or ends the render does not. */
    boolean writes() {
        return !(node instanceof Node.Action action)
                || action.pipe().declarations().isEmpty() && !lastFunction().equals("fail");
    }

    /** Where it stands. */
    Place place() {
        return Place.of(source, start, end);
    }

    /** The function of a stage, or an empty text if that is a plain value. */
    static String function(Command stage) {
        return stage.arguments().get(0) instanceof Node.Identifier function ? function.name() : "";
    }

    /** The function that is called last, or an empty text. */
    String lastFunction() {
        return stages.isEmpty() ? "" : function(stages.get(stages.size() - 1));
    }

    /** The function that is called last but for those that only move text; an empty text if there is none. */
    String lastTextFunction() {
        for (int i = stages.size() - 1; i >= 0; i--) {
            String function = function(stages.get(i));
            if (!MOVING.contains(function)) {
                return function;
            }
        }
        return "";
    }

    /** Whether one of these functions is called. */
    boolean calls(String... functions) {
        return stages.stream().anyMatch(stage -> List.of(functions).contains(function(stage)));
    }

    /** The number that the last function is given, or -1. */
    int lastNumber() {
        if (!stages.isEmpty()) {
            List<Node> arguments = stages.get(stages.size() - 1).arguments();
            if (arguments.size() > 1 && arguments.get(1) instanceof Node.NumberConstant number) {
                Long value = number.value().integer();
                return value == null || value < 0 || value > 1000 ? -1 : value.intValue();
            }
        }
        return -1;
    }

    /** How far a new line that it begins with is indented; -1 if it begins with none. */
    int newLineIndent() {
        return lastFunction().equals("nindent") ? lastNumber() : -1;
    }

    /** The name of the helper that writes it first of all, if it is a constant; otherwise an empty text. */
    String helper() {
        if (node instanceof Node.TemplateCall call) {
            return call.name();
        }
        if (!stages.isEmpty() && function(stages.get(0)).equals("include")) {
            List<Node> arguments = stages.get(0).arguments();
            if (arguments.size() > 1 && arguments.get(1) instanceof Node.StringLiteral name) {
                return name.value();
            }
        }
        return "";
    }

    /** Where the value that it starts from is among the chart's values; {@link #NOWHERE} if that is not known. */
    String valuePath() {
        if (stages.isEmpty() || !PASSING.contains(function(stages.get(0)))) {
            return NOWHERE;
        }
        List<Node> first = stages.get(0).arguments();
        return path(first.get(first.size() - 1), dot);
    }

    /** Where what a pipe gives is among the chart's values. */
    static String valuePath(Pipe pipe, String dot) {
        boolean plain = pipe.commands().size() == 1
                && pipe.commands().get(0).arguments().size() == 1;
        return plain ? path(pipe.commands().get(0).arguments().get(0), dot) : NOWHERE;
    }

    private static String path(Node node, String dot) {
        if (node instanceof Node.Dot) {
            return dot;
        }
        List<String> names = node instanceof Node.Field field
                ? field.names()
                : node instanceof Node.Variable variable && variable.name().equals("$") ? variable.fields() : List.of();
        if (names.isEmpty()) {
            return NOWHERE;
        } else if (names.get(0).equals("Values")) {
            return String.join(".", names.subList(1, names.size()));
        }
        boolean known = node instanceof Node.Field && !dot.equals(ROOT) && !dot.equals(NOWHERE);
        return known ? dot + "." + String.join(".", names) : NOWHERE;
    }
}
