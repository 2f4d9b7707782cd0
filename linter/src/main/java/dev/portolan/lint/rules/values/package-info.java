/** Rules about values files and how templates read them. */
@NullMarked
package dev.portolan.lint.rules.values;

import org.jspecify.annotations.NullMarked;
