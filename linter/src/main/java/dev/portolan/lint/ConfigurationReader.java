package dev.portolan.lint;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.LintConfiguration.Exemption;
import dev.portolan.lint.LintConfiguration.RuleSetting;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.rule.Severity;
import dev.portolan.lint.rule.Source;
import dev.portolan.lint.schema.KubernetesSchemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .portolan.yaml}:
 *
 * <pre>{@code
 * profile: strict
 * failOn: warning
 * kubeVersions: ["1.31", "1.34"]
 * crds: [../crds, crontab.yaml]
 * base: ../released
 * rules:
 *   host-network: off
 *   host-port: info
 *   chart-name-format: {severity: warning, maxLength: 40}
 * exempt:
 *   - {rule: host-path-volume, path: templates/daemonset.yaml, reason: reads the node's logs}
 * }</pre>
 *
 * <p>Paths start from the folder of the file.
 */
public final class ConfigurationReader {
    private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private final List<String> kubeVersions = new ArrayList<>();
    private final List<Path> crds = new ArrayList<>();
    private final Path file;
    private Profile profile = LintConfiguration.DEFAULT.profile();
    private @Nullable Path base;
    private @Nullable Severity failOn = LintConfiguration.DEFAULT.failOn();

    private ConfigurationReader(Path file) {
        this.file = file;
    }

    /**
     * The configuration that {@code text} holds.
     *
     * @throws ConfigurationException if it is no YAML, or says something unknown
     */
    public static LintConfiguration read(SourceText text) {
        ParsedYaml yaml = NodeReader.parse(Source.file(text));
        if (yaml.error() != null) {
            throw new ConfigurationException(
                    yaml.error().place(), yaml.error().message(), "look here and right above for what YAML forbids");
        }
        ConfigurationReader reader = new ConfigurationReader(Path.of(text.name()));
        for (Node field : yaml.root().fields()) {
            reader.field(field);
        }
        return new LintConfiguration(
                reader.profile,
                reader.rules,
                reader.failOn,
                reader.kubeVersions,
                reader.exemptions,
                reader.crds,
                reader.base);
    }

    private void field(Node field) {
        switch (field.key()) {
            case "profile" -> profile = oneOf(field, Profile::of, "profiles are " + Profile.names());
            case "failOn" ->
                failOn = field.is("never") ? null : oneOf(field, Severity::of, "write error, warning, info or never");
            case "kubeVersions" -> field.items().forEach(version -> kubeVersions.add(kubeVersion(version)));
            case "crds" -> field.items().forEach(path -> crds.add(path(path)));
            case "base" -> base = path(field);
            case "rules" -> field.fields().forEach(this::rule);
            case "exempt" -> field.items().forEach(this::exemption);
            default ->
                throw new ConfigurationException(
                        field.keyPlace(),
                        "unknown key " + field.key(),
                        "known are profile, failOn, kubeVersions, crds, base, rules and exempt");
        }
    }

    private void rule(Node node) {
        String id = node.key();
        if (Rules.find(id).isEmpty()) {
            throw new ConfigurationException(
                    node.keyPlace(), "there is no rule " + id, "list the rules to see their names");
        }
        if (!node.isMapping()) {
            rules.put(id, setting(node, Map.of()));
            return;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Node parameter : node.fields()) {
            Object value = parameter.value();
            if (!parameter.key().equals("severity") && value != null) {
                parameters.put(parameter.key(), value);
            }
        }
        Node severity = node.get("severity");
        rules.put(
                id,
                severity.isAbsent()
                        ? new RuleSetting(true, null, new Settings(parameters))
                        : setting(severity, parameters));
    }

    /** {@code on}, {@code off} (in YAML 1.1 these are booleans) or a severity. */
    private static RuleSetting setting(Node node, Map<String, Object> parameters) {
        Settings settings = new Settings(parameters);
        if (node.isFalse() || node.is("off")) {
            return new RuleSetting(false, null, settings);
        } else if (node.isTrue() || node.is("on")) {
            return new RuleSetting(true, null, settings);
        }
        return new RuleSetting(true, oneOf(node, Severity::of, "write on, off, error, warning or info"), settings);
    }

    private void exemption(Node node) {
        if (node.get("reason").isEmpty()) {
            throw new ConfigurationException(
                    node.place(), "an exemption gives a reason", "add reason: with why the finding is accepted");
        }
        exemptions.add(new Exemption(
                node.get("rule").text("*"),
                node.get("path").text("**"),
                node.get("reason").text()));
    }

    private static String kubeVersion(Node node) {
        oneOf(node, KubernetesSchemas::of, "write a version of Kubernetes like 1.34");
        return node.text();
    }

    private Path path(Node node) {
        return oneOf(node, file::resolveSibling, "write a path as this system knows it");
    }

    private static <T> T oneOf(Node node, Function<String, T> parse, String hint) {
        try {
            return parse.apply(node.text());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(node.place(), String.valueOf(e.getMessage()), hint);
        }
    }
}
