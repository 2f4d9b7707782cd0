package dev.portolan.core.author;

/** A chart under construction. For one thread. */
public final class ChartBuilder {
    private ChartBuilder() {}
}
