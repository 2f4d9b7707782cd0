package dev.portolan.lint;

import dev.portolan.lint.rule.Place;

/** The linter's configuration says something that it must not. */
public class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Place place;

    /** What is wrong at {@code place}. */
    public ConfigurationException(Place place, String message) {
        super(place + ": " + message);
        this.place = place;
    }

    /** Where. */
    public Place place() {
        return place;
    }
}
