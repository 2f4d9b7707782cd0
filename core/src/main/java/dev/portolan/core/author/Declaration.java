package dev.portolan.core.author;

import dev.portolan.core.problem.Location;
import java.util.List;
import java.util.Map;

/** A value whose path and purpose are said and whose type follows: {@code value("replicaCount", "…").integer(1)}. */
public final class Declaration {
    private final ChartBuilder chart;
    private final ValuePath path;
    private final String description;
    private final Location declared;

    Declaration(ChartBuilder chart, ValuePath path, String description, Location declared) {
        this.chart = chart;
        this.path = path;
        this.description = description;
        this.declared = declared;
    }

    /** A text. */
    public TextValue text(String byDefault) {
        return chart.declare(new TextValue(this, byDefault));
    }

    /** A whole number. */
    public IntegerValue integer(long byDefault) {
        return chart.declare(new IntegerValue(this, byDefault));
    }

    /** A switch. */
    public FlagValue flag(boolean byDefault) {
        return chart.declare(new FlagValue(this, byDefault));
    }

    /** A map with keys of the user's choice. */
    public MapValue map(Map<String, ?> byDefault) {
        return chart.declare(new MapValue(this, byDefault));
    }

    /** A list. */
    public ListValue list(List<?> byDefault) {
        return chart.declare(new ListValue(this, byDefault));
    }

    ValuePath path() {
        return path;
    }

    String description() {
        return description;
    }

    Location here() {
        return chart.here();
    }

    Location declared() {
        return declared;
    }
}
