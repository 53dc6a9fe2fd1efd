/**
 * The rules about the input of a module and what drives it: levels, edges, currents and the cable
 * in between. Read {@link io.relaytwin.core.check.rule.input.InputRules}.
 */
@NullMarked
package io.relaytwin.core.check.rule.input;

import org.jspecify.annotations.NullMarked;
