/**
 * Benchmarks. Run them with {@code bench/run PATTERN}; each states its question and its command in
 * its Javadoc.
 */
@NullMarked
package io.relaytwin.bench;

import org.jspecify.annotations.NullMarked;
