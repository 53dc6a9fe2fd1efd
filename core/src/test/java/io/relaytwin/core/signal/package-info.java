@NullMarked
package io.relaytwin.core.signal;

import org.jspecify.annotations.NullMarked;
