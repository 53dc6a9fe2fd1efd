package io.relaytwin.export.rail;

import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.drawing.Dxf;
import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.drawing.Svg;
import io.relaytwin.export.drawing.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of a strip at scale 1:1, the same picture as SVG, PDF and DXF; its date stands in the
 * title block where one is given.
 */
public final class RailDrawing {

  /** The most modules on a sheet of A4 and of A3; wide ones and plates make them fewer. */
  private static final int ON_A4 = 22;

  private static final int ON_A3 = 42;

  private static final Unit MM = Unit.of("mm");

  private RailDrawing() {}

  /** The whole strip on one sheet as wide as it needs. */
  static RailSheet sheet(Plan plan, @Nullable LocalDate date) {
    int modules = plan.positions().size();
    double length = modules == 0 ? 0 : plan.sums().width().in(MM).si() * 1000;
    double width = Math.max(297, length + RailSheet.beside(plan));
    double height = Math.max(210, RailSheet.above(plan) + 3.4 * RailSheet.lines(plan) + 14);
    return new RailSheet(plan, Math.min(1, modules), modules, width, height, 1, 1, date);
  }

  /** The drawing as an SVG file that stands alone. */
  public static String svg(Plan plan, @Nullable LocalDate date) {
    String description =
        Words.fill(
            "%d modules in a row, seen from the front, with plates, jumper bars and markers.",
            plan.positions().size());
    return new Svg("rail", plan.name(), description, Theme.LIGHT, Svg.Scale.MILLIMETRE)
        .render(sheet(plan, date));
  }

  /** The drawing as DXF; one drawing unit is a millimetre. */
  public static byte[] dxf(Plan plan, @Nullable LocalDate date) {
    return Dxf.render(sheet(plan, date));
  }

  /** The drawing as a PDF at true size, on as many sheets of A4 or A3 as it takes. */
  public static byte[] pdf(Plan plan, @Nullable LocalDate date) {
    List<Page> pages =
        sheets(plan, date).stream()
            .map(sheet -> new Page(sheet.width(), sheet.height(), sheet))
            .toList();
    return new Pdf(plan.name(), "Rail plan", "en", date).render(pages);
  }

  /** The strip in parts, one a sheet. */
  static List<RailSheet> sheets(Plan plan, @Nullable LocalDate date) {
    boolean small = fitting(plan, 1, ON_A4, 297) >= modules(plan);
    double width = small ? 297 : 420;
    double height = small ? 210 : 297;
    List<Integer> lasts = new ArrayList<>();
    int last = 0;
    do {
      last = Math.min(modules(plan), fitting(plan, last + 1, small ? ON_A4 : ON_A3, width));
      lasts.add(last);
    } while (last < modules(plan));
    List<RailSheet> sheets = new ArrayList<>();
    for (int i = 0; i < lasts.size(); i++) {
      int first = i > 0 ? lasts.get(i - 1) + 1 : Math.min(1, lasts.get(i));
      sheets.add(
          new RailSheet(plan, first, lasts.get(i), width, height, i + 1, lasts.size(), date));
    }
    return sheets;
  }

  private static int modules(Plan plan) {
    return plan.positions().size();
  }

  /** The last position that still fits on a sheet which begins with another; at least that one. */
  private static int fitting(Plan plan, int first, int most, double width) {
    double room = width - RailSheet.beside(plan);
    int last = first;
    while (last < modules(plan)
        && last - first + 1 < most
        && RailSheet.length(plan, first, last + 1) <= room) {
      last++;
    }
    return last;
  }
}
