package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.report.BandPanels.Panel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        + " Averages are those of the stretch shown."
        + " Inputs draw their nominal current while on; modules may draw their reverse current"
        + " besides."
        + (course.leftOut().isEmpty()
            ? ""
            : Words.fill(
                " Loads left out, since nothing that is given bounds them: %s.",
                String.join(", ", course.leftOut())));
  }

  /** The picture in sentences. */
  String description() {
    return "What the supplies deliver:" + panels.words();
  }

  /** What is told in figures: what it is, and its value. */
  Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    put(figures, "Load supply", course.load());
    put(figures, "Control supply", course.control());
    return figures;
  }

  private static void put(
      Map<String, String> figures, String supply, SupplyCourse.Summary summary) {
    Span average = summary.average();
    String least = amperes(average.lo(), RoundingMode.FLOOR);
    String most = amperes(average.hi(), RoundingMode.CEILING);
    boolean alike = average.width() <= 1e-9 * average.hi();
    figures.put(supply + ", at most", amperes(summary.peak().hi(), RoundingMode.CEILING));
    figures.put(supply + ", on average", alike ? most : least + " to " + most);
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
