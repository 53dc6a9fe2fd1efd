package io.relaytwin.export.rail;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.testing.Plans;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a strip is made of, the drawing stays on its sheets and shows each position once. */
class RailSheetTest {

  private static Quantity mm(double length) {
    return Quantity.of(BigDecimal.valueOf(length).toPlainString(), "mm");
  }

  /** Modules of one size, each with a plate of 1 mm behind it where that is wanted. */
  private static Plan strip(
      int modules, double width, double depth, double height, boolean plates) {
    Plan plan = Plans.of(modules);
    List<Plan.Position> positions = new ArrayList<>();
    List<Plan.Plate> between = new ArrayList<>();
    double x = 0;
    for (Plan.Position position : plan.positions()) {
      positions.add(
          new Plan.Position(
              position.number(), position.channel(), position.item(), null, mm(x), mm(width)));
      x += width;
      if (plates) {
        between.add(
            new Plan.Plate(
                "859-525", Plan.Plate.Kind.INTERMEDIATE, position.number(), mm(x), mm(1), "why"));
        x += 1;
      }
    }
    return new Plan(
        plan.name(),
        positions,
        between,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        plan.order(),
        new Plan.Sums(
            modules, mm(x), mm(height), mm(depth), null, null, null, null, null, null, null),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 6, 91, 56, false, 1",
    "1, 6, 91, 56, false, 1",
    "22, 6, 91, 56, false, 1",
    "23, 6, 91, 56, false, 1",
    "22, 6, 91, 56, true, 1",
    "42, 6, 91, 56, true, 2",
    "43, 6, 91, 56, false, 2",
    "20, 12.7, 15.7, 29, false, 1",
    "22, 12.7, 15.7, 29, true, 2",
    "20, 6.1, 55, 74.4, false, 1",
    "10, 45, 100, 110, false, 3",
  })
  void nothingLeavesItsSheetAndEveryPositionIsShown(
      int modules, double width, double depth, double height, boolean plates, int sheets)
      throws Exception {
    Plan plan = strip(modules, width, depth, height, plates);
    try (PDDocument document = Loader.loadPDF(RailDrawing.pdf(plan, null))) {
      assertThat(document.getNumberOfPages()).isEqualTo(sheets);
    }
    int shown = 0;
    for (RailSheet sheet : RailDrawing.sheets(plan, null)) {
      assertThat(sheet.first()).isEqualTo(Math.min(shown + 1, modules));
      shown = sheet.last();
      inside(sheet);
    }
    assertThat(shown).isEqualTo(modules);
    inside(RailDrawing.sheet(plan, null));
  }

  private static void inside(RailSheet sheet) {
    Box extent = sheet.extent();
    assertThat(extent.left()).isGreaterThanOrEqualTo(0);
    assertThat(extent.top()).isGreaterThanOrEqualTo(0);
    assertThat(extent.right()).isLessThanOrEqualTo(sheet.width());
    assertThat(extent.bottom()).isLessThanOrEqualTo(sheet.height());
    if (sheet.first() > 0) {
      // The view from the side stays within the frame, too.
      double length = RailSheet.length(sheet.plan(), sheet.first(), sheet.last());
      assertThat(length + RailSheet.beside(sheet.plan())).isLessThan(sheet.width() + 1e-6);
    }
  }
}
