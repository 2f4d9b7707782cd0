/**
 * YAML and TOML as Helm reads and writes them. Start with {@link dev.portolan.core.yaml.HelmYaml} for plain values and
 * {@link dev.portolan.core.yaml.Yaml} for a located tree.
 */
@NullMarked
package dev.portolan.core.yaml;

import org.jspecify.annotations.NullMarked;
