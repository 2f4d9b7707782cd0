/** Rules about volumes and what is in them. Start with {@link dev.portolan.lint.rules.storage.StorageRules}. */
@NullMarked
package dev.portolan.lint.rules.storage;

import org.jspecify.annotations.NullMarked;
