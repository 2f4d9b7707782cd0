package dev.portolan.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. Only those that the arguments may mean are made, so that the classes of the others stay unloaded. */
final class Commands {
    /** Names as they are typed, in the order that help shows. */
    static final List<String> NAMES = List.of(
            "build", "import compose", "create", "template", "lint", "package", "rules", "completion");

    private static final String SUMMARY = "Builds, renders, lints and packages Helm charts.";

    private Commands() {}

    private static Command create(String name) {
        return switch (name) {
            case "build" -> new BuildCommand();
            case "import compose" -> new ImportComposeCommand();
            case "create" -> new CreateCommand();
            case "template" -> new TemplateCommand();
            case "lint" -> new LintCommand();
            case "package" -> new PackageCommand();
            case "rules" -> new RulesCommand();
            case "completion" -> new CompletionCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The root with the commands that start with the first word of {@code args}, or with all if there are none. */
    static CommandSpec root(String... args) {
        String first = "";
        for (String arg : args) {
            if (!arg.startsWith("-")) {
                first = arg;
                break;
            }
        }
        CommandSpec root = emptyRoot();
        for (String name : NAMES) {
            if (name.equals(first) || name.startsWith(first + " ")) {
                add(root, name);
            }
        }
        return root.subcommands().isEmpty() ? complete() : root;
    }

    /** The root with all commands. */
    static CommandSpec complete() {
        CommandSpec root = emptyRoot();
        NAMES.forEach(name -> add(root, name));
        return root;
    }

    private static CommandSpec emptyRoot() {
        CommandSpec root = CommandSpec.create().name("portolan");
        root.usageMessage().description(SUMMARY).synopsisSubcommandLabel("COMMAND");
        new CommonFlags().addTo(root);
        return root;
    }

    private static void add(CommandSpec root, String name) {
        int space = name.indexOf(' ');
        CommandSpec parent = root;
        if (space > 0) {
            parent = CommandSpec.create().name(name.substring(0, space));
            parent.usageMessage().description("Makes a chart from something else.").synopsisSubcommandLabel("FORMAT");
            new CommonFlags().addTo(parent);
            root.addSubcommand(parent.name(), parent);
        }
        Command command = create(name);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        command.declare(spec.name(name.substring(space + 1)));
        parent.addSubcommand(spec.name(), spec);
    }
}
