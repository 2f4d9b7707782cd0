package dev.portolan.lint.rule;

/**
 * Names a rendered object.
 *
 * @param namespace empty for an object without one
 */
public record ObjectId(String apiVersion, String kind, String namespace, String name) {
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
