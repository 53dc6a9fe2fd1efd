/**
 * Data for CAE programs and catalogues: CSV for importing parts, AutomationML, BMEcat, an element
 * of QElectroTech.
 *
 * <p>Read {@link io.relaytwin.export.cae.Component} first, which is what all formats say of a part.
 * What is known to be accepted by which program stands in {@code docs/reference/cae.md}.
 */
@NullMarked
package io.relaytwin.export.cae;

import org.jspecify.annotations.NullMarked;
