/** Charts: model, reading, values, rendering, authoring and archives; offline. */
module dev.portolan.core {
    requires static org.jspecify;
    requires transitive dev.portolan.gotemplate;
    requires com.github.mustachejava;
    requires com.networknt.schema;
    requires org.apache.commons.compress;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.tomlj;

    exports dev.portolan.core.archive;
    exports dev.portolan.core.author;
    exports dev.portolan.core.author.resource;
    exports dev.portolan.core.author.starter;
    exports dev.portolan.core.chart;
    exports dev.portolan.core.compose;
    exports dev.portolan.core.problem;
    exports dev.portolan.core.render;
    exports dev.portolan.core.secret;
    exports dev.portolan.core.source;
    exports dev.portolan.core.values;
    exports dev.portolan.core.yaml;
}
