@NullMarked
package io.relaytwin.core.load;

import org.jspecify.annotations.NullMarked;
