package dev.portolan.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of nodes. */
public final class YamlSequence extends YamlNode {
    private final List<YamlNode> items = new ArrayList<>();
    private final boolean flow;

    YamlSequence(int start, int end, boolean flow) {
        super(start, end);
        this.flow = flow;
    }

    /** The items in their order. */
    public List<YamlNode> items() {
        return Collections.unmodifiableList(items);
    }

    /** Whether it is written in brackets. */
    public boolean isFlow() {
        return flow;
    }

    void add(YamlNode item) {
        items.add(item);
    }
}
