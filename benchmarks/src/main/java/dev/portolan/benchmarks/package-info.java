/** Measures. Start with {@link KibanaBenchmark}. */
@NullMarked
package dev.portolan.benchmarks;

import org.jspecify.annotations.NullMarked;
