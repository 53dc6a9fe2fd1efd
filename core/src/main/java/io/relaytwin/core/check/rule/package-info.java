/**
 * The rules, one file each, and the engine that runs them over a design.
 *
 * <p>Read {@link io.relaytwin.core.check.rule.Checker}, then any rule, such as {@code
 * InputHighLevel}. A new rule is a new class with its tests and its name in {@code Rules}.
 */
@NullMarked
package io.relaytwin.core.check.rule;

import org.jspecify.annotations.NullMarked;
