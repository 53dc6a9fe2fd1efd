/**
 * The port for text in lines of a width: breaking and cutting, whatever the width is measured in.
 *
 * <p>Read {@link io.relaytwin.export.port.text.TextWrap}; {@link
 * io.relaytwin.export.port.text.TerminalText} counts the columns of a terminal.
 */
@NullMarked
package io.relaytwin.export.port.text;

import org.jspecify.annotations.NullMarked;
