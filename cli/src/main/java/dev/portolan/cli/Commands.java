package dev.portolan.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands. Only those that the arguments may mean are made, so that the classes of the others stay unloaded. */
final class Commands {
    /** Names as they are typed, in the order that help shows. */
    static final List<String> NAMES =
            List.of("build", "import compose", "create", "template", "lint", "package", "rules", "completion");

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
        CommandSpec root = group("portolan", "Builds, renders, lints and packages Helm charts.", "COMMAND");
        root.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Show the version and exit.")
                .build());
        return root;
    }

    private static CommandSpec group(String name, String description, String memberLabel) {
        CommandSpec group = CommandSpec.create().name(name);
        group.usageMessage().description(description).synopsisSubcommandLabel(memberLabel);
        CommonFlags.addTo(group);
        return group;
    }

    private static void add(CommandSpec root, String name) {
        CommandSpec parent = root;
        int space = name.indexOf(' ');
        if (space > 0) {
            parent = group(name.substring(0, space), "Makes a chart from something else.", "FORMAT");
            root.addSubcommand(parent.name(), parent);
        }
        CommandSpec spec = create(name).spec();
        parent.addSubcommand(spec.name(), spec);
    }
}
