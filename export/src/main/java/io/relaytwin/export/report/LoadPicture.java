package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.report.BandPanels.Panel;
import io.relaytwin.export.report.BandPanels.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bands of voltage and current at the output over the time of a {@link SignalPicture}, to stand
 * under it: no part and no load within its tolerances leaves them.
 *
 * @param panels what is bounded there.
 */
record LoadPicture(BandPanels panels) implements Picture {

  /** The picture of a stretch; empty when nothing of its load is bounded. */
  static Optional<LoadPicture> of(SignalPlace place) {
    LoadCourse course = place.load();
    if (course == null || !BandPanels.fits(place.fromPicos(), place.toPicos())) {
      return Optional.empty();
    }
    List<Panel> panels = new ArrayList<>();
    List<Sample> volts = samples(place, course, course::volts);
    if (!volts.isEmpty()) {
      panels.add(new Panel("Voltage", "V", 1, volts));
    }
    List<Sample> amperes = samples(place, course, course::amperes);
    if (!amperes.isEmpty()) {
      panels.add(Panel.ofAmperes("Current", amperes));
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(new LoadPicture(new BandPanels(place.fromPicos(), place.toPicos(), panels)));
  }

  private static List<Sample> samples(
      SignalPlace place, LoadCourse course, BandPanels.Bounds bounds) {
    return BandPanels.samples(
        place.fromPicos(),
        place.toPicos(),
        course.bendsPicos(place.fromPicos() + 1, place.toPicos()),
        bounds);
  }

  /** The picture in sentences. */
  String description() {
    return "Under the signal, for every part and load:" + panels.words();
  }

  @Override
  public void drawOn(Canvas canvas) {
    panels.drawOn(canvas);
  }
}
