package dev.portolan.core.render;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.render.function.ClusterLookup;
import dev.portolan.core.values.ValueOrigins;
import dev.portolan.core.values.Values;
import dev.portolan.gotemplate.function.Environment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be rendered. Immutable; its builder is for one thread.
 *
 * <pre>{@code
 * RenderRequest request = RenderRequest.of(chart)
 *         .values(Map.of("replicas", 3L))
 *         .release(Release.install("web", "shop"))
 *         .build();
 * }</pre>
 */
public final class RenderRequest {
    private final Builder options;

    private RenderRequest(Builder options) {
        this.options = options;
    }

    /** Whether values are checked against the charts' schemas. */
    public enum SchemaValidation {
        /** They are; what does not fit is an error. */
        ON,
        /** They are not. */
        OFF
    }

    /** Whether the origins of the output are kept. */
    public enum Provenance {
        /** {@link RenderedFile#segments} is filled. */
        ON,
        /** It is empty, and the render is faster. */
        OFF
    }

    /** How strict the render is. */
    public enum Mode {
        /** As {@code helm template}. */
        TEMPLATE,
        /** As {@code helm lint}: {@code required} and {@code fail} let it pass. */
        LINT
    }

    /** What happens after a failure. */
    public enum Failures {
        /** The render ends with an exception, as Helm's does. */
        END_RENDER,
        /**
         * What can be is rendered all the same, and {@link Rendered#failures} tells of templates that fail, of dependencies
         * that are not there, and of a chart that is not for this cluster or not to be installed.
         */
        COLLECTED
    }

    /** A request for {@code chart} with its own values. */
    public static Builder of(Chart chart) {
        return new Builder(chart);
    }

    /** The chart. */
    public Chart chart() {
        return options.chart;
    }

    /** The user's values. */
    public Map<String, @Nullable Object> values() {
        return options.values.tree();
    }

    /** Where the values come from that templates see. */
    public ValueOrigins origins() {
        return options.values.origins(options.chart);
    }

    /** The release. */
    public Release release() {
        return options.release;
    }

    /** What the cluster can do. */
    public Capabilities capabilities() {
        return options.capabilities;
    }

    /** What templates may learn from outside. */
    public Environment environment() {
        return options.environment;
    }

    /** The bounds. */
    public RenderLimits limits() {
        return options.limits;
    }

    /** What {@code lookup} finds. */
    public ClusterLookup lookup() {
        return options.lookup;
    }

    /** Whether values are checked. */
    public SchemaValidation schemaValidation() {
        return options.schemaValidation;
    }

    /** Whether origins are kept. */
    public Provenance provenance() {
        return options.provenance;
    }

    /** How strict the render is. */
    public Mode mode() {
        return options.mode;
    }

    /** What happens after a template fails. */
    public Failures failures() {
        return options.failures;
    }

    /** Collects what a request says. For one thread. */
    public static final class Builder {
        private final Chart chart;
        private Values values = Values.none();
        private Release release = Release.install("release-name", "default");
        private Capabilities capabilities = Capabilities.standard();
        private Environment environment = Environment.standard();
        private RenderLimits limits = RenderLimits.standard();
        private ClusterLookup lookup = ClusterLookup.NONE;
        private SchemaValidation schemaValidation = SchemaValidation.ON;
        private Provenance provenance = Provenance.OFF;
        private Mode mode = Mode.TEMPLATE;
        private Failures failures = Failures.END_RENDER;

        private Builder(Chart chart) {
            this.chart = Objects.requireNonNull(chart);
        }

        private Builder(Builder other) {
            this.chart = other.chart;
            this.values = other.values;
            this.release = other.release;
            this.capabilities = other.capabilities;
            this.environment = other.environment;
            this.limits = other.limits;
            this.lookup = other.lookup;
            this.schemaValidation = other.schemaValidation;
            this.provenance = other.provenance;
            this.mode = other.mode;
            this.failures = other.failures;
        }

        /** The values that the user gives over the chart's own; by default none. */
        public Builder values(Map<String, ? extends @Nullable Object> newValues) {
            return values(Values.of(newValues));
        }

        /** The same, merged from files and arguments, which errors then name. */
        public Builder values(Values newValues) {
            values = newValues;
            return this;
        }

        /** The release; by default {@code release-name} in {@code default}. */
        public Builder release(Release newRelease) {
            release = newRelease;
            return this;
        }

        /** What the cluster can do; by default {@link Capabilities#standard}. */
        public Builder capabilities(Capabilities newCapabilities) {
            capabilities = newCapabilities;
            return this;
        }

        /** Clock, random values and host names; by default {@link Environment#standard}. */
        public Builder environment(Environment newEnvironment) {
            environment = newEnvironment;
            return this;
        }

        /** The bounds; by default {@link RenderLimits#standard}. */
        public Builder limits(RenderLimits newLimits) {
            limits = newLimits;
            return this;
        }

        /** What {@code lookup} finds; by default nothing. */
        public Builder lookup(ClusterLookup newLookup) {
            lookup = newLookup;
            return this;
        }

        /** Whether values are checked against schemas; by default they are. */
        public Builder schemaValidation(SchemaValidation newValidation) {
            schemaValidation = newValidation;
            return this;
        }

        /** Whether origins are kept; by default they are not. */
        public Builder provenance(Provenance newProvenance) {
            provenance = newProvenance;
            return this;
        }

        /** How strict the render is; by default as {@code helm template}. */
        public Builder mode(Mode newMode) {
            mode = newMode;
            return this;
        }

        /** What happens after a template fails; by default the render ends. */
        public Builder failures(Failures newFailures) {
            failures = newFailures;
            return this;
        }

        /** The request. */
        public RenderRequest build() {
            return new RenderRequest(new Builder(this));
        }
    }
}
