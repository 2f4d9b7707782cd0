package dev.portolan.core.author;

import dev.portolan.core.problem.Location;

/**
 * A named template of {@code _helpers.tpl}, made by {@link ChartBuilder#helper} or {@link Component#helper} and used by
 * {@link Expression#include}. Helpers that nothing includes are not written. Immutable.
 */
public final class Helper {
    private final String name;
    private final String description;
    private final TextTemplate body;
    private final Location declared;

    Helper(String name, String description, TextTemplate body, Location declared) {
        this.name = name;
        this.description = description;
        this.body = body;
        this.declared = declared;
    }

    /** The whole name, such as {@code web.fullname}. */
    public String name() {
        return name;
    }

    /** What it makes, in sentences. */
    public String description() {
        return description;
    }

    /** The place in the program that declares it. */
    public Location declared() {
        return declared;
    }

    TextTemplate body() {
        return body;
    }

    @Override
    public String toString() {
        return name;
    }
}
