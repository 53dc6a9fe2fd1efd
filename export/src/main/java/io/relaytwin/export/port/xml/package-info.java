/**
 * The XML port: one way of writing XML text that every format in XML shares.
 *
 * <p>Read {@link io.relaytwin.export.port.xml.XmlText}; {@link io.relaytwin.export.port.xml.Markup}
 * escapes text within pages and pictures. It knows no format.
 */
@NullMarked
package io.relaytwin.export.port.xml;

import org.jspecify.annotations.NullMarked;
