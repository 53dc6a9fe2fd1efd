/**
 * The rules, a package for each side of the module and one file for each question. To add one, see
 * docs/how-to/add-a-rule.md.
 */
@NullMarked
package io.relaytwin.core.check.rule;

import org.jspecify.annotations.NullMarked;
