package dev.portolan.core.render;

import java.util.List;

/**
 * A manifest that Helm runs at certain times instead of installing it with the others. Immutable.
 *
 * @param manifest the document
 * @param events when it is run, such as {@code pre-install}
 * @param weight its place among the hooks of an event
 * @param deletePolicies when it is deleted
 */
public record Hook(Manifest manifest, List<String> events, int weight, List<String> deletePolicies) {
    public Hook {
        events = List.copyOf(events);
        deletePolicies = List.copyOf(deletePolicies);
    }

    /** Whether it is run by {@code helm test}. */
    public boolean isTest() {
        return events.contains("test");
    }
}
