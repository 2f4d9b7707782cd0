/** Rules about the form of rendered objects. Start with {@link dev.portolan.lint.rules.manifestschema.ManifestSchemaRules}. */
@NullMarked
package dev.portolan.lint.rules.manifestschema;

import org.jspecify.annotations.NullMarked;
