package dev.portolan.lint.rules.crossresource;

import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import dev.portolan.lint.rule.TemplateFile;
import dev.portolan.lint.rule.TemplateRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class ConfigChecksumWrongFile implements TemplateRule {
    private static final Pattern CHECKSUM =
            Pattern.compile("\\.Template\\.BasePath\\s+\"(/[^\"]+)\"\\s*\\)[^}]*sha\\d+sum");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "config-checksum-wrong-file",
                "A checksum annotation hashes another file than the one consumed, or text that never changes",
                Tag.UPGRADE,
                Tag.RELIABILITY);
    }

    @Override
    public void check(TemplateFile template, Reporter reporter) {
        Matcher checksum = CHECKSUM.matcher(template.text().content());
        while (checksum.find()) {
            String path = checksum.group(1);
            boolean there = template.chart().has("templates" + path);
            if (!there) {
                reporter.report(
                        Place.of(template.text(), checksum.start(1), checksum.end(1)),
                        "the checksum is taken of templates" + path + ", which does not exist");
            }
        }
    }
}
