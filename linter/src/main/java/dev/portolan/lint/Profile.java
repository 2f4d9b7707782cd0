package dev.portolan.lint;

import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A set of rules to start from. */
public enum Profile {
    /** What {@code helm lint} knows. */
    HELM("What helm lint reports"),
    /** The rules that are on by default. */
    RECOMMENDED("The rules that are on by default"),
    /** All rules. */
    STRICT("All rules"),
    /** The rules about attacks and credentials. */
    SECURITY("The rules about attacks and credentials"),
    /** The Pod Security Standards' level Baseline. */
    PSS_BASELINE("The Pod Security Standards, level Baseline"),
    /** The Pod Security Standards' level Restricted, which includes Baseline. */
    PSS_RESTRICTED("The Pod Security Standards, level Restricted"),
    /** No rule but those that the configuration switches on. */
    NONE("No rule but those that the configuration switches on");

    private final String summary;

    Profile(String summary) {
        this.summary = summary;
    }

    /** The name as configuration and command line write it, such as {@code pss-baseline}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One line about it. */
    public String summary() {
        return summary;
    }

    /** Whether it has the rule. */
    public boolean includes(RuleInfo rule) {
        return switch (this) {
            case HELM -> rule.tags().contains(Tag.HELM);
            case RECOMMENDED -> rule.onByDefault();
            case STRICT -> true;
            case SECURITY -> rule.tags().contains(Tag.SECURITY) || rule.tags().contains(Tag.SECRETS);
            case PSS_BASELINE -> rule.tags().contains(Tag.PSS_BASELINE);
            case PSS_RESTRICTED ->
                rule.tags().contains(Tag.PSS_BASELINE) || rule.tags().contains(Tag.PSS_RESTRICTED);
            case NONE -> false;
        };
    }

    /** The names of all, with commas between them. */
    public static String names() {
        return Arrays.stream(values()).map(Profile::id).collect(Collectors.joining(", "));
    }

    /**
     * The profile of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Profile of(String id) {
        for (Profile profile : values()) {
            if (profile.id().equals(id)) {
                return profile;
            }
        }
        throw new IllegalArgumentException("no such profile: " + id);
    }
}
