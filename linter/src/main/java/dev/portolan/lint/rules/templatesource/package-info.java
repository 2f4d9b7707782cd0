/** Rules about templates: what makes them fail, and how their text is laid out. */
@NullMarked
package dev.portolan.lint.rules.templatesource;

import org.jspecify.annotations.NullMarked;
