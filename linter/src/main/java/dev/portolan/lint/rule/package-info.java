/**
 * The words that rules are written in: what they look at, and how they say what they found. Start with
 * {@link dev.portolan.lint.rule.Rule}.
 */
@NullMarked
package dev.portolan.lint.rule;

import org.jspecify.annotations.NullMarked;
