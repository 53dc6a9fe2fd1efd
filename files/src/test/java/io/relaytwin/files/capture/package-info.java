@NullMarked
package io.relaytwin.files.capture;

import org.jspecify.annotations.NullMarked;
