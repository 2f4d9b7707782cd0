package dev.portolan.lint;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chart that an example of a page shows, with what the user gives along with it. A file below an archive's name, as in
 * {@code charts/db-1.2.3.tgz/values.yaml}, is packed into it; {@code (checksum of charts/db-1.2.3.tgz)} stands for the
 * archive's checksum.
 *
 * @param chart the chart, with its base and the definitions
 * @param given the values files
 * @param configuration what .portolan.yaml says
 */
record ExampleChart(ChartTree chart, List<SourceText> given, LintConfiguration configuration) {
    private static final String CHART = "apiVersion: v2\nname: demo\nversion: 1.0.0\n";
    private static final Pattern ARCHIVED = Pattern.compile("(.*?/([^/]+)-[^/-]+\\.tgz)/(.*)");

    static ExampleChart of(RulePage.Example example) throws IOException {
        Map<String, String> chart = new LinkedHashMap<>();
        Map<String, String> base = new LinkedHashMap<>();
        List<SourceText> given = new ArrayList<>();
        List<SourceText> definitions = new ArrayList<>();
        LintConfiguration configuration = LintConfiguration.DEFAULT;
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            String path = file.getKey();
            String text = file.getValue();
            if (path.startsWith("given/")) {
                given.add(SourceText.of(path, text));
            } else if (path.startsWith("definitions/")) {
                definitions.add(SourceText.of(path, text));
            } else if (path.startsWith("base/")) {
                base.put(path.substring("base/".length()), text);
            } else if (path.equals(".portolan.yaml")) {
                configuration = ConfigurationReader.read(SourceText.of(path, text));
            } else {
                chart.put(path, text);
            }
        }
        ChartTree tree = ChartTree.of(packed(chart)).withDefinitions(definitions);
        return new ExampleChart(
                base.isEmpty() ? tree : tree.withBase(ChartTree.of(packed(base))), given, configuration);
    }

    private static Map<String, byte[]> packed(Map<String, String> texts) throws IOException {
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, Map<String, String>> archives = new LinkedHashMap<>();
        plain.put("Chart.yaml", CHART);
        texts.forEach((path, text) -> {
            Matcher archived = ARCHIVED.matcher(path);
            if (archived.matches()) {
                archives.computeIfAbsent(archived.group(1), archive -> new LinkedHashMap<>())
                        .put(archived.group(2) + "/" + archived.group(3), text);
            } else {
                plain.put(path, text);
            }
        });
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, Map<String, String>> archive : archives.entrySet()) {
            byte[] bytes = TestArchive.of(archive.getValue());
            files.put(archive.getKey(), bytes);
            plain.replaceAll((path, text) -> text.replace("(checksum of " + archive.getKey() + ")", sha256(bytes)));
        }
        plain.forEach((path, text) -> {
            if (!text.strip().equals("absent")) {
                files.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
