/** What tests of several formats share. */
@NullMarked
package io.relaytwin.export.testing;

import org.jspecify.annotations.NullMarked;
