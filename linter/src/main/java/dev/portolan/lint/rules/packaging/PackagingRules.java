package dev.portolan.lint.rules.packaging;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class PackagingRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new ArchivePathUnsafe(),
            new ArchiveSensitiveFile(),
            new ArchiveTooLarge(),
            new DependencyArchiveStale(),
            new ProvenanceInvalid(),
            new UpgradeTouchesImmutableField(),
            new VersionNotIncremented());

    private PackagingRules() {}
}
