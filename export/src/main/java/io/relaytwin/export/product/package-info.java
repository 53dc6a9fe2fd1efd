/**
 * What the catalogue holds as JSON and as self-contained web pages: products, families of
 * accessories, tables and comparisons.
 *
 * <p>Start with {@link io.relaytwin.export.product.DataTable}, which everything that is a table
 * becomes first, and {@link io.relaytwin.export.product.DataTables}, which makes them.
 */
@NullMarked
package io.relaytwin.export.product;

import org.jspecify.annotations.NullMarked;
