package dev.portolan.lint.rule;

import java.util.Locale;

/** What a rule is about, across families. Profiles are made of tags. */
public enum Tag {
    /** {@code helm lint} or Helm itself reports it too. */
    HELM,
    /** The API server, or Helm's loader, refuses it. */
    CORRECTNESS,
    SECURITY,
    SECRETS,
    RELIABILITY,
    NETWORKING,
    /** Breaks or changes something at an upgrade of the release. */
    UPGRADE,
    /** The Pod Security Standards' level Baseline forbids it. */
    PSS_BASELINE,
    /** The Pod Security Standards' level Restricted forbids it; rules of Baseline are not tagged so again. */
    PSS_RESTRICTED,
    /** The CIS Kubernetes Benchmark advises against it. */
    CIS,
    BEST_PRACTICE,
    STYLE;

    /** The name as configuration and reports write it, such as {@code pss-baseline}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
