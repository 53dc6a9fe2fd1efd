/**
 * How to build the strip, step by step: start with {@link
 * io.relaytwin.export.guide.InstallationGuide}.
 */
@NullMarked
package io.relaytwin.export.guide;

import org.jspecify.annotations.NullMarked;
