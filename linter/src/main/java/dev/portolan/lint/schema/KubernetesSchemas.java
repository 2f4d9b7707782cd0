package dev.portolan.lint.schema;

import dev.portolan.lint.schema.ObjectType.Property;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The API types of one Kubernetes minor version, as the build derived them from the official Java client's models. Immutable
 * and safe for use by many threads; each version is read once, and each type when it is first asked for.
 *
 * <p>A version's resource has a line {@code apiVersion kind type} for each kind, an empty line, and a line for each type:
 * its name, then {@code property:type}, or {@code property!type} for a required one.
 */
public final class KubernetesSchemas {
    private static final Pattern MINOR = Pattern.compile("v?1\\.(\\d{1,3})(?:[.+-].*)?");
    private static final List<Integer> MINORS = minors();
    private static final Map<Integer, KubernetesSchemas> LOADED = new ConcurrentHashMap<>();

    private final int minor;
    private final Map<String, String> typeOfKind = new LinkedHashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, ObjectType> types = new ConcurrentHashMap<>();

    private KubernetesSchemas(int minor) {
        this.minor = minor;
        boolean inKinds = true;
        for (String line : resource("v1." + minor + ".txt").split("\n", -1)) {
            if (line.isEmpty()) {
                inKinds = false;
            } else if (inKinds) {
                int last = line.lastIndexOf(' ');
                typeOfKind.put(line.substring(0, last), line.substring(last + 1));
            } else {
                int blank = line.indexOf(' ');
                lines.put(blank < 0 ? line : line.substring(0, blank), line);
            }
        }
    }

    /** The minor versions that schemas exist for, ascending: 28 stands for Kubernetes 1.28. */
    public static List<Integer> availableMinors() {
        return MINORS;
    }

    /**
     * The schemas for a Kubernetes version such as {@code v1.34.0} or {@code 1.34}. For a version without schemas of its own
     * those of the nearest older version, or of the oldest one, are given; {@link #minor} tells.
     *
     * @throws IllegalArgumentException if the text is no version of Kubernetes 1
     */
    public static KubernetesSchemas of(String kubeVersion) {
        Matcher version = MINOR.matcher(kubeVersion);
        if (!version.matches()) {
            throw new IllegalArgumentException("expected a Kubernetes version such as 1.34, found " + kubeVersion);
        }
        int wanted = Integer.parseInt(version.group(1));
        int best = MINORS.get(0);
        for (int minor : MINORS) {
            if (minor <= wanted) {
                best = minor;
            }
        }
        return LOADED.computeIfAbsent(best, KubernetesSchemas::new);
    }

    /** The schemas of the newest version there is. */
    public static KubernetesSchemas newest() {
        return LOADED.computeIfAbsent(MINORS.get(MINORS.size() - 1), KubernetesSchemas::new);
    }

    /** The minor version that these schemas describe. */
    public int minor() {
        return minor;
    }

    /** The type of objects with this apiVersion and kind, or null if this version of Kubernetes has no such kind. */
    public @Nullable ObjectType kind(String apiVersion, String kind) {
        String type = typeOfKind.get(apiVersion + " " + kind);
        return type == null ? null : type(type);
    }

    /** Whether the API group of {@code apiVersion} is one of Kubernetes' own, in any version of the group. */
    public boolean ownsGroup(String apiVersion) {
        String group = group(apiVersion);
        return typeOfKind.keySet().stream()
                .anyMatch(kind -> group(kind.substring(0, kind.indexOf(' '))).equals(group));
    }

    /** The API versions in which this version of Kubernetes has {@code kind}. */
    public SortedSet<String> apiVersionsOf(String kind) {
        SortedSet<String> found = new TreeSet<>();
        for (String key : typeOfKind.keySet()) {
            int blank = key.indexOf(' ');
            if (key.substring(blank + 1).equals(kind)) {
                found.add(key.substring(0, blank));
            }
        }
        return found;
    }

    /** All kinds as {@code apiVersion kind}. */
    public SortedSet<String> kinds() {
        return new TreeSet<>(typeOfKind.keySet());
    }

    /** The type of this name, or null. */
    public @Nullable ObjectType type(String name) {
        String line = lines.get(name);
        return line == null ? null : types.computeIfAbsent(name, key -> parse(line));
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static ObjectType parse(String line) {
        String[] words = line.split(" ", -1);
        Map<String, Property> properties = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            int colon = word.indexOf(':');
            int mark = colon < 0 ? word.indexOf('!') : colon;
            String name = word.substring(0, mark);
            properties.put(name, new Property(name, word.substring(mark + 1), colon < 0));
        }
        return new ObjectType(words[0], properties);
    }

    private static List<Integer> minors() {
        List<Integer> minors = new ArrayList<>();
        for (String version : resource("versions.txt").split("\n", -1)) {
            if (!version.isEmpty()) {
                minors.add(Integer.parseInt(version.substring(2)));
            }
        }
        Collections.sort(minors);
        return List.copyOf(minors);
    }

    private static String resource(String name) {
        try (InputStream in = KubernetesSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out the schema resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
