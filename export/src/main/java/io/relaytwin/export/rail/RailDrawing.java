package io.relaytwin.export.rail;

import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.drawing.Dxf;
import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.drawing.Picture;
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

  /** How much strip fits on a sheet of A4 and of A3, in modules of 6 mm. */
  private static final int ON_A4 = 22;

  private static final int ON_A3 = 42;

  private static final Unit MM = Unit.of("mm");

  private RailDrawing() {}

  /** The whole strip on one sheet as wide as it needs. */
  static RailSheet sheet(Plan plan, @Nullable LocalDate date) {
    int modules = plan.positions().size();
    double length = modules == 0 ? 0 : plan.sums().width().in(MM).si() * 1000;
    double width = Math.max(297, length + RailSheet.BESIDE);
    double height = Math.max(210, RailSheet.above(plan) + 3.4 * RailSheet.lines(plan) + 14);
    return new RailSheet(plan, Math.min(1, modules), modules, width, height, 1, 1, date);
  }

  /** The drawing as an SVG file that stands alone. */
  public static String svg(Plan plan, @Nullable LocalDate date) {
    String description =
        "%d modules in a row, seen from the front, with plates, jumper bars and markers."
            .formatted(plan.positions().size());
    return new Svg("rail", plan.name(), description, Theme.LIGHT, Svg.Scale.MILLIMETRE)
        .render(sheet(plan, date));
  }

  /** The drawing as DXF; one drawing unit is a millimetre. */
  public static byte[] dxf(Plan plan, @Nullable LocalDate date) {
    return Dxf.render(sheet(plan, date));
  }

  /** The drawing as a PDF at true size, on as many sheets of A4 or A3 as it takes. */
  public static byte[] pdf(Plan plan, @Nullable LocalDate date) {
    int modules = plan.positions().size();
    boolean small = modules <= ON_A4;
    int each = small ? ON_A4 : ON_A3;
    int count = Math.max(1, (modules + each - 1) / each);
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = modules == 0 ? 0 : i * each + 1;
      int last = Math.min(modules, (i + 1) * each);
      Picture sheet =
          small
              ? new RailSheet(plan, first, last, 297, 210, i + 1, count, date)
              : new RailSheet(plan, first, last, 420, 297, i + 1, count, date);
      pages.add(small ? Page.a4Landscape(sheet) : Page.a3Landscape(sheet));
    }
    return new Pdf(plan.name(), "Rail plan", "en", date).render(pages);
  }
}
