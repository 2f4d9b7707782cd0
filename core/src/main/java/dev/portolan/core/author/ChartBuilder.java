package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import dev.portolan.core.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart under construction. Values are declared once, resources use them, and {@link #build} makes the files:
 *
 * <pre>{@code
 * ChartBuilder chart = ChartBuilder.named("web").appVersion("1.4.0").description("The shop's front");
 * Component web = chart.component();
 * IntegerValue replicas = web.value("replicaCount", "Number of pods.").integer(2).minimum(0);
 * …
 * ChartWriter.careful().write(chart.build(), Path.of("web"));
 * }</pre>
 *
 * <p>What contradicts itself is reported by {@code build}, all at once, with the lines of the program that do not fit. For
 * one thread.
 */
public final class ChartBuilder {
    private static final Pattern CHART_NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern HELPER_NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");
    private static final Pattern VERSION =
            Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.(?:0|[1-9][0-9]*)){2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

    /** Kubernetes cuts names at 63 characters; this leaves room for a release's name before and a suffix after. */
    private static final int LONGEST_NAME = 53;
    /** What a chart's name is made of, as advice. */
    public static final String NAME_RULE = "use at most " + LONGEST_NAME + " lower-case letters, digits and dashes";

    private final String name;
    private final Location declared;
    private final Map<ValuePath, Value> values = new LinkedHashMap<>();
    private final Map<ValuePath, Group> groups = new LinkedHashMap<>();
    private final Map<String, Helper> helpers = new LinkedHashMap<>();
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StandardHelpers standard;
    private String version = "0.1.0";
    private String appVersion = "1.0.0";
    private String description;
    private String kubeVersion = ">=1.25.0-0";
    private @Nullable Location origin;

    private ChartBuilder(String name) {
        this.name = name;
        this.declared = here();
        this.description = "A Helm chart for " + name;
        this.standard = new StandardHelpers(this);
        if (!isName(name)) {
            Problem problem = Problem.of("chart-name-invalid", "\"" + name + "\" cannot name a chart")
                    .hint(NAME_RULE);
            report(problem, declared, null);
        }
    }

    /** Whether a chart can have this name: {@link #NAME_RULE}. */
    public static boolean isName(String name) {
        return CHART_NAME.matcher(name).matches() && name.length() <= LONGEST_NAME;
    }

    /** A new chart. */
    public static ChartBuilder named(String name) {
        return new ChartBuilder(name);
    }

    /** The chart's name. */
    public String name() {
        return name;
    }

    /** Sets the chart's version, a semantic version; the default is 0.1.0. */
    public ChartBuilder version(String newVersion) {
        if (!VERSION.matcher(newVersion).matches()) {
            reject("chart-version-invalid", "\"" + newVersion + "\" is not a semantic version", null);
        }
        version = newVersion;
        return this;
    }

    /** Sets the version of the application, the default tag of its image. */
    public ChartBuilder appVersion(String newVersion) {
        appVersion = newVersion;
        return this;
    }

    /** Sets what the chart is for, in one sentence. */
    public ChartBuilder description(String newDescription) {
        description = newDescription;
        return this;
    }

    /** Sets the Kubernetes versions that the chart supports; end bounds in {@code -0} to accept vendors' builds. */
    public ChartBuilder kubeVersion(String constraint) {
        kubeVersion = constraint;
        return this;
    }

    /** The main component, whose values live at the top of values.yaml. */
    public Component component() {
        return component("");
    }

    /** The component {@code componentName}, whose values live under that name; the same object each time. */
    public Component component(String componentName) {
        if (!componentName.isEmpty() && (!CHART_NAME.matcher(componentName).matches() || componentName.length() > 30)) {
            reject("component-name-invalid", "\"" + componentName + "\" cannot name a component", null);
        }
        return components.computeIfAbsent(componentName, key -> new Component(this, key));
    }

    /** Starts the declaration of a value at a dotted path. */
    public Declaration value(String path, String valueDescription) {
        return value(ValuePath.of(path), valueDescription);
    }

    /** Starts the declaration of a value. */
    public Declaration value(ValuePath path, String valueDescription) {
        Location at = here();
        if (!path.isValid()) {
            Problem problem = Problem.of("value-name-invalid", "\"" + path + "\" cannot name a value")
                    .hint("use letters, digits and underscores, and a dot between levels");
            report(problem, at, null);
        } else if (path.segments().get(0).equals("global")) {
            reject("value-name-invalid", "\"" + path + "\" lies under global, which charts share", null);
        }
        if (valueDescription.isBlank()) {
            reject("value-undescribed", "The value " + path + " has no description", null);
        }
        return new Declaration(this, path, valueDescription, at);
    }

    /** Sets the comment above the values that share {@code path}. */
    public ChartBuilder group(ValuePath path, String groupDescription) {
        Group other = groups.putIfAbsent(path, new Group(groupDescription, here()));
        if (other != null && !other.description().equals(groupDescription)) {
            reject("group-duplicate", "The values below " + path + " have two comments", other.declared());
        }
        return this;
    }

    /** A named template {@code <chart>.<helperName>}. */
    public Helper helper(String helperName, String helperDescription, TextTemplate body) {
        if (!HELPER_NAME.matcher(helperName).matches()) {
            reject("helper-name-invalid", "\"" + helperName + "\" cannot name a helper", null);
        }
        Helper helper = new Helper(name + "." + helperName, helperDescription, body, here());
        Helper other = helpers.putIfAbsent(helper.name(), helper);
        if (other != null) {
            reject("helper-duplicate", "The helper " + helper + " is declared twice", other.declared());
        }
        return helper;
    }

    /** Adds objects to the chart. */
    public ChartBuilder add(Resource... added) {
        resources.addAll(List.of(added));
        return this;
    }

    /**
     * Says that what follows was asked for at {@code place}, in a file that is imported, rather than at a line of the
     * program; null ends that.
     */
    public ChartBuilder from(@Nullable Location place) {
        origin = place;
        return this;
    }

    /**
     * Reports something that is wrong with the program, at the calling line, to be thrown by {@link #build}.
     *
     * @param other the place of the program that it does not fit with, or null
     */
    public void reject(String code, String message, @Nullable Location other) {
        report(Problem.of(code, message), here(), other);
    }

    /**
     * The files.
     *
     * @throws BuildException if values, names or references contradict one another; with all problems found
     */
    public AuthoredChart build() {
        ExpressionPrinter printer = new ExpressionPrinter();
        Map<String, String> templates = new LinkedHashMap<>();
        StringBuilder notes =
                new StringBuilder(TextTemplate.resource("notes.mustache").print(printer));
        List<Map<String, String>> sections = new ArrayList<>();
        for (Resource resource : resources) {
            templates.put(resource.file(), TemplateWriter.write(resource.document(), printer));
            resource.notes().ifPresent(text -> notes.append(text.print(printer)));
            resource.readme().ifPresent(text -> sections.add(Map.of("text", text.print(printer))));
        }
        String helperText = helpers(printer);
        ChartCheck check = new ChartCheck();
        check.resources(resources);
        List<Value> declaredValues = values.values().stream()
                .filter(value -> !standard.owns(value) || printer.values().contains(value))
                .toList();
        check.values(declaredValues, printer.values(), here());
        check.groups(groups, declaredValues, here());
        // Those of builders come first: the others may follow from them.
        List<Problem> found = new ArrayList<>(problems);
        found.addAll(check.problems());
        if (!found.isEmpty()) {
            throw new BuildException(found);
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", metadata());
        files.put("values.yaml", ValuesWriter.write(name, declaredValues, groups));
        files.put("values.schema.json", SchemaWriter.write(name, declaredValues, groups));
        files.put(".helmignore", TextTemplate.resource("helmignore.mustache").print(printer));
        files.put("README.md", readme(declaredValues, sections));
        files.put("templates/_helpers.tpl", helperText);
        files.putAll(templates);
        files.put("templates/NOTES.txt", notes.toString());
        return new AuthoredChart(name, version, files);
    }

    <V extends Value> V declare(V value) {
        for (Value present : values.values()) {
            if (present.path().leadsTo(value.path()) || value.path().leadsTo(present.path())) {
                String message = present.path().equals(value.path())
                        ? "The value " + value + " is declared twice"
                        : "The values " + present + " and " + value + " claim the same place in values.yaml";
                report(Problem.of("value-duplicate", message), value.declared(), present.declared());
            }
        }
        values.putIfAbsent(value.path(), value);
        return value;
    }

    StandardHelpers standard() {
        return standard;
    }

    /** The calling line of the program, or the place that {@link #from} says. */
    public Location here() {
        return origin != null ? origin : CallSite.find();
    }

    /** The helpers that are included, in the order of their declaration. */
    private String helpers(ExpressionPrinter printer) {
        Map<Helper, String> bodies = new HashMap<>();
        while (bodies.size() < printer.helpers().size()) {
            for (Helper helper : List.copyOf(printer.helpers())) {
                if (!bodies.containsKey(helper)) {
                    bodies.put(helper, helper.body().print(printer).stripTrailing());
                }
            }
        }
        List<String> order = List.copyOf(helpers.keySet());
        List<Map<String, String>> written = bodies.keySet().stream()
                .sorted(Comparator.comparing(helper -> order.indexOf(helper.name())))
                .map(helper -> Map.of(
                        "name", helper.name(),
                        "description", helper.description(),
                        "body", bodies.get(helper)))
                .toList();
        return TextTemplate.resource("helpers.mustache")
                        .bind("helpers", written)
                        .print(printer)
                        .stripTrailing()
                + "\n";
    }

    private String metadata() {
        return TextTemplate.resource("chart.mustache")
                .bind("name", name)
                .bind("description", YamlScalar.of(description))
                .bind("version", version)
                .bind("appVersion", YamlScalar.quoted(appVersion))
                .bind("kubeVersion", YamlScalar.quoted(kubeVersion))
                .print(new ExpressionPrinter());
    }

    private String readme(List<Value> declaredValues, List<Map<String, String>> sections) {
        List<Map<String, String>> rows = declaredValues.stream()
                .map(value -> Map.of(
                        "path", value.path().toString(),
                        "type", value.type(),
                        "default", code(Json.write(value.byDefault())),
                        "description", cell(value.description())))
                .toList();
        return TextTemplate.resource("readme.mustache")
                .bind("name", name)
                .bind("description", description)
                .bind("sections", sections)
                .bind("values", rows)
                .print(new ExpressionPrinter());
    }

    /** {@code text} as code in a table of Markdown; more backticks around it than it holds in a row. */
    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String space = fence.length() > 1 ? " " : "";
        return cell(fence + space + text + space + fence);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private void report(Problem problem, Location at, @Nullable Location other) {
        Problem located = problem.at(at);
        if (other != null) {
            located = located.with("other", "declared first", other);
        } else if (!at.equals(declared)) {
            located = located.with("chart", name, declared);
        }
        problems.add(located);
    }
}
