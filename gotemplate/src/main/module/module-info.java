/** Go's text/template and the Sprig function library, stand-alone. */
module dev.portolan.gotemplate {
    requires static org.jspecify;
    requires re2j;

    exports dev.portolan.gotemplate.exec;
    exports dev.portolan.gotemplate.format;
    exports dev.portolan.gotemplate.function;
    exports dev.portolan.gotemplate.parse;
    exports dev.portolan.gotemplate.regex;
    exports dev.portolan.gotemplate.sprig;
    exports dev.portolan.gotemplate.text;
    exports dev.portolan.gotemplate.value;
}
