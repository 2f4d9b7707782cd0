/** Rules for charts, the configuration of them, and reports. */
module dev.portolan.lint {
    requires static org.jspecify;
    requires transitive dev.portolan.core;
    requires com.networknt.schema;
    requires tools.jackson.databind;

    exports dev.portolan.lint;
    exports dev.portolan.lint.report;
    exports dev.portolan.lint.rule;
}
