/**
 * One class per verb: options record in, result record out, nothing printed. Start with
 * {@link RulesTask}.
 */
@NullMarked
package dev.portolan.tasks;

import org.jspecify.annotations.NullMarked;
