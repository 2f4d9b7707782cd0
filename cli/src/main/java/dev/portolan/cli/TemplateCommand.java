package dev.portolan.cli;

import dev.portolan.core.render.Capabilities;
import dev.portolan.core.render.Framing;
import dev.portolan.core.render.KubeVersion;
import dev.portolan.core.render.Release;
import dev.portolan.core.render.Release.Operation;
import dev.portolan.core.render.RenderRequest.SchemaValidation;
import dev.portolan.tasks.ReleaseNames;
import dev.portolan.tasks.TemplateTask;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Renders a chart and prints what {@code helm template} prints. */
final class TemplateCommand extends Command {
    private final PositionalParamSpec arguments = Flags.optionalThenRequired(
            "[NAME] CHART", "The release's name, which may be left out, and the chart's directory or archive.");
    private final ValueFlags values = new ValueFlags();
    private final OptionSpec namespace = Flags.text("NAMESPACE", "The release's namespace.", "-n", "--namespace");
    private final OptionSpec nameTemplate =
            Flags.text("TEMPLATE", "Name the release by what this template gives.", "--name-template");
    private final OptionSpec generateName = Flags.toggle(
            "Say that NAME is left out. As in Helm, the release is called release-name then.", "-g", "--generate-name");
    private final OptionSpec kubeVersion =
            Flags.text("VERSION", "The version of Kubernetes that templates see.", "--kube-version");
    private final OptionSpec apiVersions = Flags.commaSeparated(
            "VERSIONS",
            "More API versions that templates see, such as monitoring.coreos.com/v1.",
            "-a",
            "--api-versions");
    private final OptionSpec isUpgrade = Flags.toggle("Render an upgrade, not an install.", "--is-upgrade");
    private final OptionSpec includeCrds = Flags.toggle("Print the files of crds/ too.", "--include-crds");
    private final OptionSpec noHooks = Flags.toggle("Leave out hooks.", "--no-hooks");
    private final OptionSpec skipTests = Flags.toggle("Leave out test hooks.", "--skip-tests");
    private final OptionSpec showOnly =
            Flags.texts("PATTERN", "Print only what these templates give: templates/*.yaml.", "-s", "--show-only");
    private final OptionSpec skipSchema =
            Flags.toggle("Do not check values against the charts' schemas.", "--skip-schema-validation");

    TemplateCommand() {
        super("template", "Renders a chart and prints what helm template prints.");
        spec().addPositional(arguments);
        values.addTo(spec());
        List.of(namespace, nameTemplate, generateName, kubeVersion, apiVersions, isUpgrade)
                .forEach(spec()::addOption);
        List.of(includeCrds, noHooks, skipTests, showOnly, skipSchema).forEach(spec()::addOption);
    }

    @Override
    int run(Console console) {
        List<String> given = Flags.textsOf(arguments);
        TemplateTask.Options options = new TemplateTask.Options(
                console.path(given.get(given.size() - 1)),
                values.read(console),
                release(given),
                capabilities(),
                Flags.isOn(skipSchema) ? SchemaValidation.OFF : SchemaValidation.ON,
                framing());
        console.out().print(TemplateTask.run(options).text());
        return ExitCode.DONE;
    }

    private Release release(List<String> given) {
        String template = Flags.textOf(nameTemplate, "");
        boolean isNamed = given.size() == 2;
        if (isNamed && (!template.isEmpty() || Flags.isOn(generateName))) {
            String flag = template.isEmpty() ? "--generate-name" : "--name-template";
            throw new UsageException("the release is named twice: " + given.get(0) + " and " + flag);
        }
        String name = isNamed ? given.get(0) : template.isEmpty() ? "release-name" : ReleaseNames.render(template);
        return new Release(
                name,
                Flags.textOf(namespace, "default"),
                1,
                Flags.isOn(isUpgrade) ? Operation.UPGRADE : Operation.INSTALL);
    }

    private Capabilities capabilities() {
        String version = Flags.textOf(kubeVersion);
        Capabilities capabilities = Capabilities.standard();
        if (version != null) {
            capabilities = capabilities.withKubeVersion(KubeVersion.parse(version));
        }
        return capabilities.plusApiVersions(Flags.textsOf(apiVersions));
    }

    private Framing framing() {
        Framing framing = Framing.standard().showOnly(Flags.textsOf(showOnly));
        framing = Flags.isOn(includeCrds) ? framing.withCrds() : framing;
        framing = Flags.isOn(noHooks) ? framing.withoutHooks() : framing;
        return Flags.isOn(skipTests) ? framing.withoutTests() : framing;
    }
}
