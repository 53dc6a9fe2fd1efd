/**
 * The rules of the output: what the load draws of it, what voltage is left at the load, what a load
 * does that is switched off, and how outputs and loads are wired.
 */
@NullMarked
package io.relaytwin.core.check.rule.output;

import org.jspecify.annotations.NullMarked;
