package dev.portolan.lint.secret;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.NodeReader;
import dev.portolan.lint.rule.ParsedYaml;
import dev.portolan.lint.rule.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings out of a configuration file in whatever format it is. Never fails. */
final class ConfigurationText {
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*(?:export[ \\t]+|set[ \\t]+|-[ \\t]+|[$]|(?:const|let|var|val|final|static|String)[ \\t]+)*[\"']?([A-Za-z_/](?:[\\w./:$ -]|\\[[\"']?|[\"']?\\]){0,100}?)[\"']?[ \\t]*(?:=>|:=|=(?![=~>])|:(?![/:_]))[ \\t]*(.*?)[ \\t]*\\r?$",
            Pattern.MULTILINE);

    private static final Pattern COMMENT = Pattern.compile("^\\s*(#|;|//(?!\\S+:_)|!|--|\\*|/\\*|<!--).*");

    private static final Pattern PLAIN_END = Pattern.compile("[ \\t]+(#|;|//).*$|[,;]$");

    private static final Pattern DIRECTIVE = Pattern.compile(
            "^[ \\t]*((?i)requirepass|masterauth|[a-z_-]*(?:password|passwd|secret|auth_token|apikey|api_key|access_key|secret_key))[ \\t]+(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s=:{;]+)[ \\t]*;?[ \\t]*\\r?$",
            Pattern.MULTILINE);

    private static final Pattern NETRC = Pattern.compile("\\bmachine\\s+\\S+\\s+login\\s+\\S+\\s+(password)\\s+(\\S+)");

    private static final Pattern PGPASS =
            Pattern.compile("^[^:\\s#]*:[^:\\s]*:[^:\\s]*:[^:\\s]*:((?:[^:\\s\\\\]|\\\\.){1,200})$", Pattern.MULTILINE);

    private static final Pattern REDIS_USER = Pattern.compile("^[ \\t]*user[ \\t].*?[ \\t]>(\\S+)", Pattern.MULTILINE);

    private static final Pattern JSON = Pattern.compile(
            "\"([^\"\\\\\\n]{1,100})\"\\s*:\\s*(?:\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"|(-?[0-9.]+))");

    private static final Pattern JSON_PAIR = Pattern.compile(
            "\"(?:name|key)\"\\s*:\\s*\"([^\"\\\\\\n]{1,100})\"\\s*,\\s*\"value\"\\s*:\\s*\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"");

    private static final Pattern XML_ELEMENT =
            Pattern.compile("<([A-Za-z][\\w.:-]{0,100})(?:\\s[^<>]*)?>([^<>]*)</\\1>");

    private static final Pattern XML_PAIR =
            Pattern.compile("<name>\\s*([^<>]{1,100}?)\\s*</name>\\s*<value>\\s*([^<>]*?)\\s*</value>");

    private static final Pattern XML_ATTRIBUTES = Pattern.compile(
            "(?:name|key|id)\\s*=\\s*[\"']([^\"'<>]{1,100})[\"']\\s+value\\s*=\\s*[\"']([^\"'<>]*)[\"']");

    private static final Pattern XML_ATTRIBUTE = Pattern.compile("\\s([A-Za-z][\\w.:-]{0,100})\\s*=\\s*\"([^\"<>]*)\"");

    /** Without one of these no name in a text announces a credential. */
    private static final Map<String, Format> BY_EXTENSION = Map.ofEntries(
            Map.entry("yaml", Format.YAML),
            Map.entry("yml", Format.YAML),
            Map.entry("json", Format.JSON),
            Map.entry("json5", Format.JSON),
            Map.entry("xml", Format.XML),
            Map.entry("properties", Format.LINES),
            Map.entry("env", Format.LINES),
            Map.entry("ini", Format.LINES),
            Map.entry("cnf", Format.LINES),
            Map.entry("cfg", Format.LINES),
            Map.entry("conf", Format.LINES),
            Map.entry("config", Format.LINES),
            Map.entry("acl", Format.LINES),
            Map.entry("toml", Format.LINES),
            Map.entry("npmrc", Format.LINES),
            Map.entry("pypirc", Format.LINES),
            Map.entry("hcl", Format.LINES),
            Map.entry("tf", Format.LINES),
            Map.entry("tfvars", Format.LINES),
            Map.entry("netrc", Format.NETRC),
            Map.entry("pgpass", Format.PGPASS),
            Map.entry("sh", Format.SHELL),
            Map.entry("bash", Format.SHELL),
            Map.entry("sql", Format.SQL));

    private ConfigurationText() {}

    /** How a file is written. */
    enum Format {
        YAML,
        JSON,
        XML,
        LINES,
        NETRC,
        PGPASS,
        SHELL,
        SQL,
        /** Text or a program; what looks like a setting may be none. */
        UNKNOWN
    }

    /**
     * A setting.
     *
     * @param start the offset of the value in the file
     */
    record Entry(String name, String value, int start) {}

    /** The format of a file, by its name, else by its text. */
    static Format format(String fileName, String text) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String start = text.stripLeading();
        if (start.startsWith("<") && !start.startsWith("<?php")) {
            return Format.XML;
        }
        Format known = BY_EXTENSION.get(name.substring(name.lastIndexOf('.') + 1));
        if (known != null && (name.indexOf('.') >= 0 || known == Format.NETRC || known == Format.PGPASS)) {
            return known;
        }
        if (start.startsWith("#!")) {
            return start.lines().findFirst().orElse("").matches("#!.*sh\\b.*") ? Format.SHELL : Format.UNKNOWN;
        } else if (start.startsWith("{") || start.startsWith("[{")) {
            return Format.JSON;
        } else if (start.startsWith("[") || name.indexOf('.') < 0) {
            return Format.LINES;
        }
        return Format.UNKNOWN;
    }

    /** The settings in a file. */
    static List<Entry> entries(Format format, String text) {
        if (format != Format.PGPASS && format != Format.LINES && !Keywords.NAMES.occurIn(text)) {
            return List.of();
        }
        return switch (format) {
            case YAML -> yaml(text);
            case JSON -> json(text);
            case XML -> xml(text);
            case NETRC -> all(NETRC, text);
            case PGPASS -> values("password", PGPASS, text);
            case SHELL, SQL -> List.of();
            case LINES -> directives(text);
            case UNKNOWN -> lines(text);
        };
    }

    /** A document that is not there, or has templates in it, is read line by line. */
    private static List<Entry> yaml(String text) {
        ParsedYaml parsed = NodeReader.parse(Source.file(SourceText.of("file", text)));
        if (parsed.error() != null) {
            return lines(text);
        }
        List<Entry> entries = new ArrayList<>();
        for (Node document : parsed.documents()) {
            for (CredentialLeaf leaf : CredentialLeaf.of(document)) {
                int shift = leaf.node().style() == Node.Style.QUOTED ? 1 : 0;
                entries.add(
                        new Entry(leaf.name(), leaf.node().text(), leaf.node().valueStart() + shift));
            }
        }
        return entries;
    }

    private static List<Entry> json(String text) {
        List<Entry> entries = all(JSON_PAIR, text);
        Matcher field = JSON.matcher(text);
        while (field.find()) {
            int group = field.group(2) == null ? 3 : 2;
            entries.add(new Entry(field.group(1), field.group(group), field.start(group)));
        }
        return entries;
    }

    private static List<Entry> xml(String text) {
        List<Entry> entries = all(XML_ELEMENT, text);
        entries.addAll(all(XML_PAIR, text));
        entries.addAll(all(XML_ATTRIBUTES, text));
        entries.addAll(all(XML_ATTRIBUTE, text));
        return entries;
    }

    private static List<Entry> all(Pattern pattern, String text) {
        List<Entry> entries = new ArrayList<>();
        Matcher pair = pattern.matcher(text);
        while (pair.find()) {
            entries.add(new Entry(pair.group(1), pair.group(2), pair.start(2)));
        }
        return entries;
    }

    private static List<Entry> values(String name, Pattern pattern, String text) {
        List<Entry> entries = new ArrayList<>();
        Matcher value = pattern.matcher(text);
        while (value.find()) {
            entries.add(new Entry(name, value.group(1), value.start(1)));
        }
        return entries;
    }

    /** Lines as {@link #lines} reads them and, for passwords, those of {@code name value}. */
    private static List<Entry> directives(String text) {
        List<Entry> entries = lines(text);
        Matcher directive = DIRECTIVE.matcher(text);
        while (directive.find()) {
            entries.add(unquoted(directive.group(1), directive.group(2), directive.start(2)));
        }
        entries.addAll(values("password", REDIS_USER, text));
        return entries;
    }

    /** Lines of {@code name = value} and {@code name: value}. */
    static List<Entry> lines(String text) {
        List<Entry> entries = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (!COMMENT.matcher(line.group()).matches()) {
                entries.add(unquoted(line.group(1), line.group(2), line.start(2)));
            }
        }
        return entries;
    }

    private static Entry unquoted(String name, String value, int start) {
        if (!value.isEmpty() && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
            int end = value.indexOf(value.charAt(0), 1);
            return end < 0 ? new Entry(name, value, start) : new Entry(name, value.substring(1, end), start + 1);
        }
        return new Entry(name, PLAIN_END.matcher(value).replaceFirst(""), start);
    }
}
