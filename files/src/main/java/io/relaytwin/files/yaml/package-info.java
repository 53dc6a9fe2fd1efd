/**
 * YAML as text: plain data written as a person would, and single places of a document changed while
 * all else stays as it is.
 */
@NullMarked
package io.relaytwin.files.yaml;

import org.jspecify.annotations.NullMarked;
