package io.relaytwin.export.label;

import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.Plan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The markers of a plan, and their files. */
public final class Labels {

  /** What older marking programs read on Windows. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Labels() {}

  /** The markers in the order of the strip. */
  public static List<Label> of(Plan plan) {
    List<Label> labels = new ArrayList<>();
    for (Marker marker : plan.markers()) {
      String item = marker.item();
      labels.add(
          new Label(
              plan.name(),
              marker.position(),
              marker.text(),
              marker.colour(),
              item == null ? "" : item,
              marker.fits()));
    }
    return labels;
  }

  /**
   * The markers at true size on sheets of A4.
   *
   * @param date at the foot; {@code null} for none.
   */
  public static byte[] pdf(Plan plan, @Nullable LocalDate date) {
    return LabelSheets.pdf(plan.name(), of(plan), date);
  }

  /** For marking programs that read UTF-8; begins with a byte order mark. */
  public static byte[] csvUtf8(Plan plan) {
    return ("\ufeff" + MarkingCsv.write(of(plan))).getBytes(StandardCharsets.UTF_8);
  }

  /** For marking programs that read code page 1252; what it lacks becomes a question mark. */
  public static byte[] csvWindows(Plan plan) {
    return MarkingCsv.write(of(plan)).getBytes(WINDOWS);
  }

  /** For label printers of 300 dots to the inch. */
  public static String zpl(Plan plan) {
    return Zpl.write(of(plan));
  }
}
