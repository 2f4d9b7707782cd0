package dev.portolan.cli;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.tasks.ValueOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Helm's flags that set values. */
final class ValueFlags {
    private final OptionSpec files =
            Flags.commaSeparated("FILE", "Take values from a YAML file; - is standard input.", "-f", "--values");
    private final OptionSpec typed = Flags.texts("PATH=VALUE", "Set values: a.b=1,c=x,d={e,f}.", "--set");
    private final OptionSpec strings = Flags.texts("PATH=TEXT", "Set values that are strings.", "--set-string");
    private final OptionSpec json = Flags.texts("PATH=JSON", "Set values that are written in JSON.", "--set-json");
    private final OptionSpec fromFiles = Flags.texts("PATH=FILE", "Set values to the content of files.", "--set-file");
    private final OptionSpec literal =
            Flags.texts("PATH=TEXT", "Set one value to the text as it stands.", "--set-literal");

    void addTo(CommandSpec spec) {
        spec.addOption(files);
        spec.addOption(typed);
        spec.addOption(strings);
        spec.addOption(json);
        spec.addOption(fromFiles);
        spec.addOption(literal);
    }

    ValueOptions read(Console console) {
        return new ValueOptions(
                Flags.textsOf(files).stream().map(name -> text(console, name)).toList(),
                Flags.textsOf(json),
                Flags.textsOf(typed),
                Flags.textsOf(strings),
                Flags.textsOf(fromFiles),
                Flags.textsOf(literal),
                console.path(""));
    }

    private static SourceText text(Console console, String name) {
        return name.equals("-") ? SourceText.of("-", console.inputText()) : ValueOptions.file(console.path(name));
    }
}
