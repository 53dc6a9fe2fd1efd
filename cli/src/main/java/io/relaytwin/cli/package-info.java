/**
 * The command line. {@link io.relaytwin.cli.Main} is the entry; each command is one class beside
 * it.
 */
@NullMarked
package io.relaytwin.cli;

import org.jspecify.annotations.NullMarked;
