/**
 * YAML: documents read with the place of everything in them, plain data written as a person would,
 * and single places of a text changed while all else stays as it is.
 *
 * <p>Read {@link io.relaytwin.files.yaml.YamlTree} first. What values mean is the matter of others.
 */
@NullMarked
package io.relaytwin.files.yaml;

import org.jspecify.annotations.NullMarked;
