/**
 * Files that appear whole or not at all: {@link io.relaytwin.files.output.WholeFiles}. Every file
 * that the program writes for a user goes through here.
 */
@NullMarked
package io.relaytwin.files.output;

import org.jspecify.annotations.NullMarked;
