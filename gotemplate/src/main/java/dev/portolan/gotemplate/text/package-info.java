/** Source texts, positions in them and snippets. Start with {@link dev.portolan.gotemplate.text.SourceText}. */
@NullMarked
package dev.portolan.gotemplate.text;

import org.jspecify.annotations.NullMarked;
