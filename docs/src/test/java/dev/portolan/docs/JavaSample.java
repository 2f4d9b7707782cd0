package dev.portolan.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Statements from a page, with the imports that they need above them. They become the body of a method that may throw
 * anything.
 *
 * @param title where the sample stands, for messages
 * @param text the sample
 */
record JavaSample(String title, String text) {
    private static final String CLASS = "Sample";

    /** Compiles the sample and runs it. */
    void run() throws Exception {
        Path classes = Files.createTempDirectory("sample");
        compile(classes);
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, JavaSample.class.getClassLoader())) {
            loader.loadClass(CLASS).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(title + " fails", e.getCause());
        }
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-Xlint:all", "-Werror", "--release", "17", "-d", classes.toString());
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///" + CLASS + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source();
                    }
                };
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(source))
                .call();
        if (!compiled) {
            throw new AssertionError(title + " does not compile:\n" + messages);
        }
    }

    private String source() {
        List<String> imports = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        text.lines().forEach(line -> (line.startsWith("import ") ? imports : statements).add(line));
        return String.join("\n", imports)
                + "\npublic class " + CLASS + " {\npublic static void run() throws Exception {\n"
                + String.join("\n", statements) + "\n}\n}\n";
    }

    @Override
    public String toString() {
        return title;
    }
}
