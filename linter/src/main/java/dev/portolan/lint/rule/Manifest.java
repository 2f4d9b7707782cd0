package dev.portolan.lint.rule;

import java.util.List;
import java.util.Set;

/** One rendered object. Immutable and safe for use by many threads. */
public final class Manifest {
    /** Kinds of the built-in groups that live outside namespaces. */
    private static final Set<String> CLUSTER_KINDS = Set.of(
            "APIService",
            "CertificateSigningRequest",
            "ClusterRole",
            "ClusterRoleBinding",
            "ComponentStatus",
            "CSIDriver",
            "CSINode",
            "CustomResourceDefinition",
            "DeviceClass",
            "FlowSchema",
            "GatewayClass",
            "IngressClass",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PodSecurityPolicy",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "ResourceSlice",
            "RuntimeClass",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeAttributesClass",
            "ClusterIssuer",
            "ClusterSecretStore",
            "ClusterExternalSecret");

    private final Node root;
    private final String template;
    private final String releaseNamespace;

    /**
     * @param root the object's mapping
     * @param template the path of the template that printed it, such as {@code charts/db/templates/secret.yaml}
     * @param releaseNamespace the namespace that the release is installed in
     */
    public Manifest(Node root, String template, String releaseNamespace) {
        this.root = root;
        this.template = template;
        this.releaseNamespace = releaseNamespace;
    }

    /** Whether {@code helm lint} looks at it: it does so in the outermost chart's own files of YAML. */
    public boolean isHelmLinted() {
        return template.startsWith("templates/") && (template.endsWith(".yaml") || template.endsWith(".yml"));
    }

    /** The object's mapping. */
    public Node root() {
        return root;
    }

    /** The path of the template that printed it. */
    public String template() {
        return template;
    }

    /** The field found by going down these names. */
    public Node at(String... names) {
        return root.at(names);
    }

    /** The spec; absent if it has none. */
    public Node spec() {
        return root.get("spec");
    }

    /** The kind, or an empty string. */
    public String kind() {
        return root.get("kind").text();
    }

    /** Whether this is of one of the kinds. */
    public boolean isA(String... kinds) {
        return List.of(kinds).contains(kind());
    }

    /** The API version as written, such as {@code apps/v1}. */
    public String apiVersion() {
        return root.get("apiVersion").text();
    }

    /** The API group; empty for the core group. */
    public String group() {
        String version = apiVersion();
        int slash = version.indexOf('/');
        return slash < 0 ? "" : version.substring(0, slash);
    }

    /** The name, or what a generated name starts with. */
    public String name() {
        return root.at("metadata", "name")
                .text(root.at("metadata", "generateName").text());
    }

    /** The namespace that it ends up in: its own, else the release's; empty outside namespaces. */
    public String namespace() {
        return CLUSTER_KINDS.contains(kind())
                ? ""
                : root.at("metadata", "namespace").text(releaseNamespace);
    }

    /** The namespace that the release is installed in. */
    public String releaseNamespace() {
        return releaseNamespace;
    }

    /** Whether objects of this kind live outside namespaces. */
    public boolean isClusterScoped() {
        return isClusterScoped(kind());
    }

    /** Whether objects of {@code kind} live outside namespaces, as far as that is known. */
    public static boolean isClusterScoped(String kind) {
        return CLUSTER_KINDS.contains(kind);
    }

    /** The labels; absent if there are none. */
    public Node labels() {
        return root.at("metadata", "labels");
    }

    /** The annotations; absent if there are none. */
    public Node annotations() {
        return root.at("metadata", "annotations");
    }

    /** The events that it is a hook of, such as {@code pre-install}; empty for an ordinary object. */
    public List<String> hookEvents() {
        String events = annotations().get("helm.sh/hook").text();
        return events.isEmpty() ? List.of() : List.of(events.split("\\s*,\\s*", -1));
    }

    /** Whether it is a hook. */
    public boolean isHook() {
        return !hookEvents().isEmpty();
    }

    /** Whether it only runs in {@code helm test}. */
    public boolean isTest() {
        List<String> events = hookEvents();
        return events.contains("test") || events.contains("test-success");
    }

    /** What names it. */
    public ObjectId id() {
        return new ObjectId(apiVersion(), kind(), namespace(), name());
    }

    @Override
    public String toString() {
        return id().toString();
    }
}
