package dev.portolan.lint.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a rule without running it.
 *
 * @param id the name of the bad pattern, such as {@code host-network}; never changes once released
 * @param severity how bad a finding is unless configured otherwise
 * @param onByDefault whether the recommended profile has it
 * @param summary one sentence without a full stop: what is wrong when the rule fires
 * @param tags what it is about
 */
public record RuleInfo(String id, Severity severity, boolean onByDefault, String summary, Set<Tag> tags) {
    public RuleInfo {
        tags = tags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tags));
    }

    /** A rule of severity error, on by default. */
    public static RuleInfo error(String id, String summary, Tag... tags) {
        return new RuleInfo(id, Severity.ERROR, true, summary, Set.copyOf(List.of(tags)));
    }

    /** A rule of severity warning, on by default. */
    public static RuleInfo warning(String id, String summary, Tag... tags) {
        return new RuleInfo(id, Severity.WARNING, true, summary, Set.copyOf(List.of(tags)));
    }

    /** A rule of severity info, on by default. */
    public static RuleInfo info(String id, String summary, Tag... tags) {
        return new RuleInfo(id, Severity.INFO, true, summary, Set.copyOf(List.of(tags)));
    }

    /** The same rule, not part of the recommended profile. */
    public RuleInfo offByDefault() {
        return new RuleInfo(id, severity, false, summary, tags);
    }
}
