/**
 * Design files: YAML in, {@link io.relaytwin.core.design.Design} out, and back.
 *
 * <p>Read {@link io.relaytwin.files.design.DesignReader} first. {@link
 * io.relaytwin.core.design.edit.Forms} declares every key once; the reader, the writer, the JSON
 * Schema (draft 2020-12) and the reference page are all drawn from it. Files are YAML 1.2 with its
 * core schema.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
@NullMarked
package io.relaytwin.files.design;

import org.jspecify.annotations.NullMarked;
