/**
 * Kubernetes' API schemas and custom resource definitions, and the check of manifests against them. Start with {@link
 * dev.portolan.lint.schema.KubernetesSchemas}.
 */
@NullMarked
package dev.portolan.lint.schema;

import org.jspecify.annotations.NullMarked;
