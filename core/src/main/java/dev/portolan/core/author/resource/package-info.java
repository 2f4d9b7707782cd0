/** The kinds of objects that charts are made of. Start with {@link dev.portolan.core.author.resource.DeploymentBuilder}. */
@NullMarked
package dev.portolan.core.author.resource;

import org.jspecify.annotations.NullMarked;
