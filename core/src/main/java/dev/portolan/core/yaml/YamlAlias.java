package dev.portolan.core.yaml;

/** A use of an anchored node: {@code *name}. */
public final class YamlAlias extends YamlNode {
    private final String name;
    private final YamlNode target;

    YamlAlias(int start, int end, String name, YamlNode target) {
        super(start, end);
        this.name = name;
        this.target = target;
    }

    /** The name of the anchor. */
    public String name() {
        return name;
    }

    @Override
    public YamlNode target() {
        return target;
    }
}
