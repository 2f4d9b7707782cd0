import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Derives compact Kubernetes API schemas from the generated model classes of {@code io.kubernetes:client-java-api}, one
 * jar per Kubernetes minor version. Run by the build; the classes are read, never loaded, so their own dependencies are
 * not needed.
 *
 * <p>Arguments: the folder to write to, then pairs of a Kubernetes version and a jar. The format is described at
 * {@code dev.portolan.lint.schema.KubernetesSchemas}, which reads it.
 */
final class KubernetesSchemaGenerator {
    private static final String MODELS = "io/kubernetes/client/openapi/models/";
    private static final String APIS = "io/kubernetes/client/openapi/apis/";
    private static final Pattern GENERIC = Pattern.compile("Ljava/util/(List|Set|Map)<(?:Ljava/lang/String;)?(.*)>;");
    private static final Pattern API_PATH =
            Pattern.compile("/(?:api/v1|apis/([^/]+)/([^/]+))/(?:namespaces/\\{namespace}/)?[^/]+");
    private static final Pattern VERSION_PREFIX = Pattern.compile("^[A-Z][a-z]*?(?=V\\d)|^");

    private final Map<String, Model> models = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();

    private record Model(Map<String, String> properties, Set<String> required) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> versions = new ArrayList<>();
        for (int i = 1; i < arguments.length; i += 2) {
            KubernetesSchemaGenerator generator = new KubernetesSchemaGenerator();
            generator.read(Path.of(arguments[i + 1]));
            Files.writeString(folder.resolve("v" + arguments[i] + ".txt"), generator.print());
            versions.add(arguments[i]);
        }
        Files.writeString(folder.resolve("versions.txt"), String.join("\n", versions) + "\n");
    }

    private void read(Path jarPath) throws IOException {
        try (JarFile jar = new JarFile(jarPath.toFile())) {
            jar.stream().filter(entry -> entry.getName().endsWith(".class")).forEach(entry -> {
                String name = entry.getName();
                if (name.startsWith(MODELS) && name.indexOf('$') < 0) {
                    models.put(name.substring(MODELS.length(), name.length() - 6), model(bytes(jar, entry)));
                } else if (name.startsWith(APIS) && name.indexOf('$') < 0) {
                    readKinds(bytes(jar, entry));
                }
            });
        }
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON names and types of a model's properties, in the order of their declaration. */
    private static Model model(byte[] classFile) {
        Map<String, String> properties = new java.util.LinkedHashMap<>();
        Set<String> required = new TreeSet<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            private String jsonName = "";

                            @Override
                            public FieldVisitor visitField(
                                    int access, String name, String descriptor, String signature, Object value) {
                                if (name.startsWith("SERIALIZED_NAME_")) {
                                    jsonName = String.valueOf(value);
                                } else if ((access & Opcodes.ACC_STATIC) == 0) {
                                    properties.put(jsonName, type(signature == null ? descriptor : signature));
                                }
                                return null;
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return name.equals("<clinit>") ? new RequiredFields(required) : null;
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return new Model(properties, required);
    }

    /**
     * Collects the strings put into the static set openapiRequiredFields. Older generations add to the set after they have
     * stored it, newer ones store it filled.
     */
    private static final class RequiredFields extends MethodVisitor {
        private final Set<String> required;
        private final Set<String> pending = new HashSet<>();
        private boolean addsOneByOne;
        private boolean inRequired;

        RequiredFields(Set<String> required) {
            super(Opcodes.ASM9);
            this.required = required;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                pending.add(text);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            addsOneByOne |= opcode == Opcodes.GETSTATIC;
            if (name.equals("openapiRequiredFields") && !addsOneByOne) {
                required.addAll(pending);
            }
            pending.clear();
            inRequired = name.equals("openapiRequiredFields");
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("add") && inRequired) {
                required.addAll(pending);
            }
        }
    }

    /** Finds each kind by the method that creates it: its body parameter, and the group and version in its path. */
    private void readKinds(byte[] classFile) {
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                int at = descriptor.indexOf("L" + MODELS);
                                if (!name.startsWith("create") || !name.endsWith("Call") || at < 0) {
                                    return null;
                                }
                                String model =
                                        descriptor.substring(at + 1 + MODELS.length(), descriptor.indexOf(';', at));
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitLdcInsn(Object value) {
                                        Matcher path = API_PATH.matcher(String.valueOf(value));
                                        if (path.matches()) {
                                            String apiVersion =
                                                    path.group(1) == null ? "v1" : path.group(1) + "/" + path.group(2);
                                            kinds.put(apiVersion + " " + kind(model), model);
                                        }
                                    }
                                };
                            }
                        },
                        ClassReader.SKIP_DEBUG);
    }

    /** The kind of a model such as V1Deployment or EventsV1Event. */
    private static String kind(String model) {
        return VERSION_PREFIX.matcher(model).replaceFirst("").replaceFirst("^V\\d+((alpha|beta)\\d+)?", "");
    }

    private static String type(String signature) {
        Matcher generic = GENERIC.matcher(signature);
        if (generic.matches()) {
            return (generic.group(1).equals("Map") ? "{" : "[")
                    + element(generic.group(1), signature, generic.group(2));
        }
        return switch (signature) {
            case "Ljava/lang/String;" -> "string";
            case "Ljava/lang/Integer;" -> "int32";
            case "Ljava/lang/Long;" -> "int64";
            case "Ljava/lang/Double;", "Ljava/math/BigDecimal;", "Ljava/lang/Float;" -> "number";
            case "Ljava/lang/Boolean;" -> "boolean";
            case "Ljava/time/OffsetDateTime;" -> "date-time";
            case "[B" -> "byte";
            case "Ljava/lang/Object;", "Lio/kubernetes/client/custom/V1Patch;" -> "any";
            case "Lio/kubernetes/client/custom/Quantity;" -> "quantity";
            case "Lio/kubernetes/client/custom/IntOrString;" -> "int-or-string";
            default -> {
                if (!signature.startsWith("L" + MODELS)) {
                    throw new IllegalStateException("unknown type " + signature);
                }
                yield signature.substring(1 + MODELS.length(), signature.length() - 1);
            }
        };
    }

    private static String element(String container, String signature, String inner) {
        // A list of strings loses its only argument to the optional key of a map.
        return container.equals("Map") || !inner.isEmpty() ? type(inner) : "string";
    }

    private String print() {
        StringBuilder text = new StringBuilder();
        kinds.forEach(
                (kind, model) -> text.append(kind).append(' ').append(model).append('\n'));
        text.append('\n');
        Map<String, Model> reachable = new TreeMap<>();
        new HashMap<>(kinds).values().forEach(name -> reach(name, reachable));
        reachable.forEach((name, model) -> {
            text.append(name);
            model.properties()
                    .forEach((property, type) -> text.append(' ')
                            .append(property)
                            .append(model.required().contains(property) ? '!' : ':')
                            .append(type));
            text.append('\n');
        });
        return text.toString();
    }

    private void reach(String type, Map<String, Model> reachable) {
        String name = type.replaceFirst("^[\\[{]+", "");
        Model model = models.get(name);
        if (model != null && reachable.putIfAbsent(name, model) == null) {
            model.properties().values().forEach(next -> reach(next, reachable));
        }
    }
}
