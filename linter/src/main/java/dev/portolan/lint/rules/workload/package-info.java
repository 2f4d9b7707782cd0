/** Rules about pods and what makes them. Start with {@link dev.portolan.lint.rules.workload.WorkloadRules}. */
@NullMarked
package dev.portolan.lint.rules.workload;

import org.jspecify.annotations.NullMarked;
