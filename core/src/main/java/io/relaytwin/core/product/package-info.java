/**
 * What data sheets say: figures with their kind of limit, condition and source, statements in
 * words, and what is left out.
 *
 * <p>Read {@link io.relaytwin.core.product.Figure} first, then {@link
 * io.relaytwin.core.product.Product} and its typed views {@link
 * io.relaytwin.core.product.RelayModule} and {@link io.relaytwin.core.product.SignalDevice}. {@link
 * io.relaytwin.core.product.Catalogue} finds them. A figure that a sheet lacks is an empty {@code
 * Optional}, never a default.
 */
@NullMarked
package io.relaytwin.core.product;

import org.jspecify.annotations.NullMarked;
