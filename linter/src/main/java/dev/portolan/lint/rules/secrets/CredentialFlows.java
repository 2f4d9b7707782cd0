package dev.portolan.lint.rules.secrets;

import dev.portolan.core.secret.SecretNames;
import dev.portolan.core.secret.SecretNames.Kind;
import dev.portolan.gotemplate.parse.Node.Action;
import dev.portolan.gotemplate.parse.Node.Template;
import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rules.secrets.TemplateOutline.Spot;
import dev.portolan.lint.secret.Position;
import dev.portolan.lint.secret.SecretDetector;
import dev.portolan.lint.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a chart's templates print credentials from its values, in all branches, reached or not. Immutable. */
final class CredentialFlows {
    /** Objects that are there to hold credentials. */
    private static final Pattern KEEPERS = Pattern.compile(".*(Secret|Credential|Password).*");

    /** Below these keys stand names of objects and keys, not what they hold. */
    private static final Pattern REFERENCES = Pattern.compile(
            "(?i)valueFrom|.*keyRef|.*secretRef|imagePullSecrets|secretName|.*secrets?|volumes|tls|items|.*Ref|.*Selector");

    /** Keys of such names. */
    private static final Pattern NAMES =
            Pattern.compile("(?i)name|key|.*name|.*secret|.*secretKey|.*ref|checksum/.*|kind");

    /** Variables that hold a path. */
    private static final Pattern FILES = Pattern.compile("(?i).*[_-](file|path|dir|location)");

    /** A value called only "secret" may name an object; one of these before it says that it is one itself. */
    private static final Set<String> OWN_SECRETS = Set.of(
            "client",
            "jwt",
            "cookie",
            "session",
            "hmac",
            "shared",
            "consumer",
            "app",
            "signing",
            "webhook",
            "csrf",
            "encryption",
            "api");

    private final List<Flow> flows;

    private CredentialFlows(List<Flow> flows) {
        this.flows = List.copyOf(flows);
    }

    /** What a credential is printed into. */
    enum Sink {
        ENV,
        CONFIG_MAP,
        METADATA,
        SPEC,
        NOTES
    }

    /**
     * A credential that is printed.
     *
     * @param value its path among the values, or what made it
     * @param place the action that prints it
     * @param sink what it is printed into
     * @param spot where in the object
     */
    record Flow(String value, Place place, Sink sink, Spot spot) {
        /** Whether values.yaml ships a working credential there. */
        boolean isDefault(ChartTree chart, Reporter reporter) {
            Node node = find(chart, value);
            SecretDetector detector = SecretDetector.of(reporter.settings());
            return detector.named(node.key(), node.text(), Position.DEFAULT)
                    .filter(detector::reports)
                    .isPresent();
        }
    }

    private static Node find(ChartTree chart, String path) {
        Node node = chart.defaults().root();
        for (String part : path.split("\\.", -1)) {
            node = node.get(part);
        }
        return node;
    }

    /** The flows of a chart; those in its subcharts are theirs. */
    static CredentialFlows of(ChartTree chart) {
        Templates parsed = Templates.of(chart);
        Map<String, Template> definitions = new LinkedHashMap<>();
        for (String name : parsed.definitions().keySet()) {
            parsed.definition(name)
                    .ifPresent(found -> definitions.put(
                            name, new Template(name, found.file().text(), found.root())));
        }
        Collector collector = new Collector(chart);
        ValueFlow flow = new ValueFlow(definitions, collector);
        for (TemplateFile file : chart.templates()) {
            parsed.find(file).ifPresent(found -> flow.run(new Template(file.path(), file.text(), found.root())));
        }
        return new CredentialFlows(new ArrayList<>(collector.flows));
    }

    /** The flows into one of these. */
    List<Flow> into(Sink... sinks) {
        Set<Sink> wanted = Set.of(sinks);
        return flows.stream().filter(flow -> wanted.contains(flow.sink())).toList();
    }

    /** Whether a path among the values is that of a credential, by its name. */
    static boolean isCredential(String path) {
        List<String> words = SecretNames.words(path.substring(path.lastIndexOf('.') + 1));
        boolean bare = !words.isEmpty() && words.get(words.size() - 1).matches("secrets?|credentials?|creds");
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (bare) {
            List<String> all = SecretNames.words(path);
            return all.size() > 1 && OWN_SECRETS.contains(all.get(all.size() - 2)) && SecretNames.isSecret(last);
        }
        return SecretNames.kind(last) != Kind.NONE;
    }

    /** Takes what templates print. */
    private static final class Collector implements ValueFlow.Printer {
        private final ChartTree chart;
        private final SecretDetector detector = SecretDetector.of(Settings.NONE);
        private final Set<Flow> flows = new LinkedHashSet<>();
        private final Map<SourceText, TemplateOutline> outlines = new HashMap<>();

        Collector(ChartTree chart) {
            this.chart = chart;
        }

        @Override
        public boolean print(SourceText text, Action action, ValueFlow.Value value) {
            List<String> credentials = value.credentials();
            if (credentials.isEmpty()) {
                return true;
            }
            boolean notes = text.name().endsWith("NOTES.txt");
            Spot spot = outlines.computeIfAbsent(text, TemplateOutline::new).at(action.offset());
            for (String path : credentials) {
                if (isPlainDefault(path) && !isKey(text, action.offset())) {
                    Sink sink = notes ? Sink.NOTES : sink(spot, value.isBlock(path));
                    if (sink != null && (notes || !path.equals(ValueFlow.GENERATED))) {
                        flows.add(new Flow(path, place(text, action.offset()), sink, spot));
                    }
                }
            }
            return !spot.path().isEmpty();
        }

        /** A mapping, a switch, a path or a name is no credential, whatever it is called. */
        private boolean isPlainDefault(String path) {
            Node node = find(chart, path);
            Node parent = node.parent();
            if (node.isEmpty()) {
                boolean keyName = node.key().equalsIgnoreCase("secretKey")
                        && (path.toLowerCase(Locale.ROOT)
                                        .replace("secretkey", "")
                                        .contains("secret")
                                || (parent != null && parent.get("secretName").isString()));
                return !node.isMapping() && !node.isSequence() && !keyName;
            }
            return detector.named(node.key(), node.text(), Position.DEFAULT).isPresent();
        }

        /** Whether the action prints the key of an entry. */
        private static boolean isKey(SourceText text, int offset) {
            int end = text.content().indexOf("}}", offset);
            return end >= 0 && text.content().startsWith(":", end + 2);
        }

        private static @Nullable Sink sink(Spot spot, boolean block) {
            String key = spot.key();
            List<String> path = spot.path();
            if (path.isEmpty() || KEEPERS.matcher(spot.kind()).matches()) {
                return null;
            }
            boolean reference =
                    path.stream().anyMatch(part -> REFERENCES.matcher(part).matches())
                            || NAMES.matcher(key).matches();
            if (FILES.matcher(key).matches()) {
                return null;
            } else if (spot.kind().equals("ConfigMap")
                    && (path.get(0).equals("data") || path.get(0).equals("binaryData"))) {
                return Sink.CONFIG_MAP;
            } else if (reference || block) {
                return null;
            } else if (key.equals("value") && FILES.matcher(spot.name()).matches()) {
                return null;
            } else if (key.equals("value") && !spot.name().isEmpty() && !path.contains("parameters")) {
                return path.size() == 1 || path.contains("env") || spot.kind().isEmpty() ? Sink.ENV : Sink.SPEC;
            } else if (path.contains("annotations") || path.contains("labels")) {
                return Sink.METADATA;
            }
            return path.get(0).equals("spec") ? Sink.SPEC : null;
        }

        private static Place place(SourceText text, int offset) {
            String content = text.content();
            int start = content.lastIndexOf("{{", offset);
            int end = content.indexOf("}}", offset);
            return Place.of(text, start < 0 ? offset : start, end < 0 ? offset : end + 2);
        }
    }

    /** The last part of a path, for messages. */
    static String describe(Flow flow) {
        return flow.value().equals(ValueFlow.GENERATED) ? "a generated password" : ".Values." + flow.value();
    }
}
