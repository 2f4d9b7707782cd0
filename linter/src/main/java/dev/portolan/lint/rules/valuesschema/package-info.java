/** Rules about values.schema.json and how it fits the values. */
@NullMarked
package dev.portolan.lint.rules.valuesschema;

import org.jspecify.annotations.NullMarked;
