/** The portolan command: arguments to a task, its result to text and an exit code. Start with {@link Main}. */
@NullMarked
package dev.portolan.cli;

import org.jspecify.annotations.NullMarked;
