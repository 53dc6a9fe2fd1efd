/**
 * Rules of what surrounds the modules and of all of them together: air, heat, supply, insulation,
 * fire load, weight, and what their sheets leave open.
 */
@NullMarked
package io.relaytwin.core.check.rule.cabinet;

import org.jspecify.annotations.NullMarked;
