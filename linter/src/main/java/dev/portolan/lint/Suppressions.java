package dev.portolan.lint;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.Finding;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.Related;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments of the form {@code # portolan:ignore rule-id, other-id -- reason} in templates and values. Behind text, one
 * speaks for its line; on a line of its own, for the next line and all that is indented deeper below it.
 * {@code portolan:ignore-file} speaks for the whole file. Without a reason it has no effect.
 */
final class Suppressions {
    private static final String MARK = "portolan:ignore";
    private static final Pattern COMMENT = Pattern.compile(
            "portolan:ignore(-file)?\\s+([a-z0-9*-]+(?:\\s*,\\s*[a-z0-9*-]+)*)\\s+--\\s+(\\S.*?)\\s*(?:\\*/\\s*-?}}.*|-->.*)?$");
    private static final Pattern ONLY_COMMENT = Pattern.compile("^\\s*(?:#|\\{\\{-?\\s*/\\*|<!--|//).*");

    private final Map<String, List<Entry>> byFile = new HashMap<>();

    private record Entry(List<String> rules, int from, int to, String reason) {
        boolean covers(String rule, int line) {
            return from <= line && line <= to && (rules.contains(rule) || rules.contains("*"));
        }
    }

    /** Takes in the comments of a file. */
    void add(SourceText text) {
        if (!text.content().contains(MARK)) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (int line = 1; line <= text.lineCount(); line++) {
            Matcher comment = COMMENT.matcher(text.lineText(line));
            if (comment.find()) {
                List<String> rules = List.of(comment.group(2).split("\\s*,\\s*", -1));
                String reason = comment.group(3);
                if (comment.group(1) != null) {
                    entries.add(new Entry(rules, 1, Integer.MAX_VALUE, reason));
                } else if (ONLY_COMMENT.matcher(text.lineText(line)).matches()) {
                    entries.add(new Entry(rules, line, blockEnd(text, line + 1), reason));
                } else {
                    entries.add(new Entry(rules, line, line, reason));
                }
            }
        }
        byFile.put(text.name(), entries);
    }

    /** The last line of the block that starts with the first line of text from {@code line} on. */
    private static int blockEnd(SourceText text, int line) {
        int start = line;
        while (start < text.lineCount()
                && (text.lineText(start).isBlank()
                        || ONLY_COMMENT.matcher(text.lineText(start)).matches())) {
            start++;
        }
        int indent = indent(text.lineText(start));
        int end = start;
        for (int next = start + 1; next <= text.lineCount(); next++) {
            String content = text.lineText(next);
            if (!content.isBlank() && !content.stripLeading().startsWith("{{") && indent(content) <= indent) {
                break;
            }
            end = content.isBlank() ? end : next;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Why a finding is to be left out, if it is. */
    Optional<String> reason(Finding finding) {
        Optional<String> reason = reason(finding.rule(), finding.place());
        for (Related related : finding.related()) {
            if (reason.isPresent()) {
                break;
            }
            if (related.role() == Related.Role.TEMPLATE || related.role() == Related.Role.VALUE) {
                reason = reason(finding.rule(), related.place());
            }
        }
        return reason;
    }

    private Optional<String> reason(String rule, Place place) {
        return byFile.getOrDefault(place.file(), List.of()).stream()
                .filter(entry -> entry.covers(rule, place.line()))
                .map(Entry::reason)
                .findFirst();
    }
}
