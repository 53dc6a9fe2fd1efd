/**
 * Reads the product data files: YAML, one file a product, a family of accessories or a table.
 *
 * <p>Start with {@link io.relaytwin.files.catalogue.FileCatalogue}. A file that breaks a rule is
 * refused as a whole with all its faults ({@link io.relaytwin.files.catalogue.CatalogueException}).
 */
@NullMarked
package io.relaytwin.files.catalogue;

import org.jspecify.annotations.NullMarked;
