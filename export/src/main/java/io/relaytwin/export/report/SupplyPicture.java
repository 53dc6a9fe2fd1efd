package io.relaytwin.export.report;

import io.relaytwin.core.check.SupplyCourse;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.report.BandPanels.Panel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What both supplies deliver over time.
 *
 * @param course the sums of all channels.
 * @param panels the load supply above the control supply.
 */
record SupplyPicture(SupplyCourse course, BandPanels panels) implements Picture {

  /** The picture; empty when the stretch is too short to be drawn. */
  static Optional<SupplyPicture> of(SupplyCourse course) {
    long from = course.fromPicos();
    long to = course.toPicos();
    if (!BandPanels.fits(from, to)) {
      return Optional.empty();
    }
    long[] bends = course.bendsPicos(from + 1, to);
    Panel load =
        Panel.ofAmperes(
            "Load",
            BandPanels.samples(
                from, to, bends, (since, until) -> Optional.of(course.loadAmperes(since, until))));
    Panel control =
        Panel.ofAmperes(
            "Control",
            BandPanels.samples(
                from,
                to,
                bends,
                (since, until) -> Optional.of(course.controlAmperes(since, until))));
    return Optional.of(new SupplyPicture(course, new BandPanels(from, to, List.of(load, control))));
  }

  /** Why it is shown, and what it rests on. */
  String explanation() {
    return "All channels together, their signals begun at once."
        + " Inputs draw their nominal current while on; modules may draw their reverse current"
        + " besides."
        + (course.leftOut().isEmpty()
            ? ""
            : " Loads left out, since nothing that is given bounds them: %s."
                .formatted(String.join(", ", course.leftOut())));
  }

  /** The picture in sentences. */
  String description() {
    return "What the supplies deliver:" + panels.words();
  }

  /** Such as {@code at most 12 mA at a moment, 3 .. 4 mA on average}. */
  static String words(SupplyCourse.Summary summary) {
    Span average = summary.average();
    return "at most %s at a moment, %s on average"
        .formatted(
            amperes(summary.peak().hi(), RoundingMode.CEILING),
            average.isSingle()
                ? amperes(average.hi(), RoundingMode.CEILING)
                : "%s to %s"
                    .formatted(
                        amperes(average.lo(), RoundingMode.FLOOR),
                        amperes(average.hi(), RoundingMode.CEILING)));
  }

  private static String amperes(double amperes, RoundingMode rounding) {
    // without the rounding that the bounds are widened by
    BigDecimal exact = new BigDecimal(amperes).round(new MathContext(9));
    return Quantity.ofSi(exact, Dimension.CURRENT, 3, rounding).toString();
  }

  @Override
  public void drawOn(Canvas canvas) {
    panels.drawOn(canvas);
    panels.axisTitle(canvas);
  }
}
