/**
 * Change as data: a design as a tree of plain values, and edits of single places of it.
 *
 * <p>Read {@link io.relaytwin.core.design.edit.Edit} and {@link
 * io.relaytwin.core.design.edit.Edits} first. {@link io.relaytwin.core.design.edit.Forms} declares,
 * once, every key of a design: its name, kind, limits, default and meaning, how to get it out of
 * the model and how to make the model out of it. Reading, writing and describing design files stand
 * on the same declaration.
 */
@NullMarked
package io.relaytwin.core.design.edit;

import org.jspecify.annotations.NullMarked;
