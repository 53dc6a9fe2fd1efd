/** The order as a document: start with {@link io.relaytwin.export.order.OrderSheet}. */
@NullMarked
package io.relaytwin.export.order;

import org.jspecify.annotations.NullMarked;
