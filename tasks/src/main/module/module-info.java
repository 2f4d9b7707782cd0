/** One class per verb, shared by the command line and the Maven plugin. */
module dev.portolan.tasks {
    requires static org.jspecify;
    requires transitive dev.portolan.core;
    requires transitive dev.portolan.lint;

    exports dev.portolan.tasks;
}
