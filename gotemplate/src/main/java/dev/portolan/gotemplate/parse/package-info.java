/** From template text to an immutable tree. Start with {@link dev.portolan.gotemplate.parse.TemplateParser}. */
@NullMarked
package dev.portolan.gotemplate.parse;

import org.jspecify.annotations.NullMarked;
