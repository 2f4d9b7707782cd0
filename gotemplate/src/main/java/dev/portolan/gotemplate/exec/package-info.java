/** Running parsed templates. Start with {@link dev.portolan.gotemplate.exec.TemplateSet}. */
@NullMarked
package dev.portolan.gotemplate.exec;

import org.jspecify.annotations.NullMarked;
