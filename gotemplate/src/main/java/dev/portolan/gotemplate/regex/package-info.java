/** Go's regular expressions, in linear time. Start with {@link dev.portolan.gotemplate.regex.GoRegex}. */
@NullMarked
package dev.portolan.gotemplate.regex;

import org.jspecify.annotations.NullMarked;
