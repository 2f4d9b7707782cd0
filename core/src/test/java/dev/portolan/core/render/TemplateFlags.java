package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.problem.ChartException;
import dev.portolan.core.problem.Problem;
import dev.portolan.core.values.ValuesMerger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The flags of {@code helm template} that cases use, each with its value on one line. */
final class TemplateFlags {
    private final Map<String, String> files;
    private final ValuesMerger values = ValuesMerger.create();
    private final List<String> only = new ArrayList<>();
    private String namespace = "apps";
    private Release.Operation operation = Release.Operation.INSTALL;
    private Capabilities capabilities = Capabilities.standard();
    private RenderRequest.SchemaValidation validation = RenderRequest.SchemaValidation.ON;
    private Framing framing = Framing.standard();

    private TemplateFlags(Map<String, String> files) {
        this.files = files;
    }

    /** @param files what lies in the directory {@code demo/} beside which the command runs */
    static TemplateFlags of(List<String> lines, Map<String, String> files) {
        TemplateFlags flags = new TemplateFlags(files);
        lines.forEach(flags::add);
        return flags;
    }

    RenderRequest.Builder request(Chart chart) {
        return RenderRequest.of(chart)
                .values(values.merge().tree())
                .release(new Release("test", namespace, 1, operation))
                .capabilities(capabilities)
                .schemaValidation(validation);
    }

    Framing framing() {
        return framing;
    }

    private String file(String path) {
        String text = files.get(path.replaceFirst("^demo/", ""));
        if (text == null) {
            String words = "open " + path + ": no such file or directory";
            throw new ChartException(List.of(Problem.of("file-missing", words)), words, null) {};
        }
        return text;
    }

    private void add(String line) {
        int blank = line.indexOf(' ');
        String flag = blank < 0 ? line : line.substring(0, blank);
        String argument = line.substring(blank + 1);
        switch (flag) {
            case "-f" -> {
                for (String path : argument.split(",", -1)) {
                    values.file(path, file(path));
                }
            }
            case "--set" -> values.set(argument);
            case "--set-string" -> values.setString(argument);
            case "--set-json" -> values.setJson(argument);
            case "--set-literal" -> values.setLiteral(argument);
            case "--set-file" -> values.setFile(argument, this::file);
            case "--api-versions", "-a" ->
                capabilities = capabilities.plusApiVersions(List.of(argument.split(",", -1)));
            case "--kube-version" -> capabilities = capabilities.withKubeVersion(KubeVersion.parse(argument));
            case "--namespace", "-n" -> namespace = argument;
            case "--is-upgrade" -> operation = Release.Operation.UPGRADE;
            case "--skip-schema-validation" -> validation = RenderRequest.SchemaValidation.OFF;
            case "--include-crds" -> framing = framing.withCrds();
            case "--no-hooks" -> framing = framing.withoutHooks();
            case "--skip-tests" -> framing = framing.withoutTests();
            case "--show-only", "-s" -> {
                only.add(argument);
                framing = framing.showOnly(only);
            }
            default -> throw new IllegalArgumentException(line);
        }
    }
}
