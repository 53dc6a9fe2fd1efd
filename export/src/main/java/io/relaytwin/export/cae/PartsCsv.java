package io.relaytwin.export.cae;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parts of a strip as CSV for the import of parts into CAE programs: RFC 4180, UTF-8 with a
 * byte order mark, decimal point; one line for each item number. The columns and how they are
 * mapped stand in {@code docs/reference/cae.md}.
 */
public final class PartsCsv {

  /** The columns. */
  static final List<String> COLUMNS =
      List.of(
          "item",
          "maker",
          "description",
          "kind",
          "gtin",
          "origin",
          "customs_tariff",
          "width_mm",
          "height_mm",
          "depth_mm",
          "weight_g",
          "colour",
          "connections",
          "quantity");

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  private PartsCsv() {}

  /** The file. */
  public static byte[] of(Plan plan, Catalogue catalogue) {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    csv.append(String.join(",", COLUMNS)).append(LINE_END);
    for (Component part : Component.of(plan, catalogue)) {
      csv.append(
          cells(part, catalogue).stream().map(PartsCsv::cell).collect(Collectors.joining(",")));
      csv.append(LINE_END);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(Component part, Catalogue catalogue) {
    String width = part.nominal("width");
    if (part.kind() == Component.Kind.PLATE) {
      width = catalogue.accessory(part.item()).flatMap(PartsCsv::thickness).orElse("");
    }
    return List.of(
        part.item(),
        part.maker() == null ? "" : part.maker(),
        part.text(),
        part.kind().role(),
        part.statement("gtin"),
        part.statement("origin"),
        part.statement("customs-tariff"),
        width,
        part.nominal("height"),
        part.nominal("depth"),
        part.nominal("weight"),
        part.colour() == null ? "" : part.colour().label(),
        part.terminals().stream().map(Terminal::key).collect(Collectors.joining("|")),
        Integer.toString(part.quantity()));
  }

  private static Optional<String> thickness(Accessory accessory) {
    return accessory instanceof Accessory.EndPlate plate
        ? Optional.of(plate.thickness().magnitude().toPlainString())
        : Optional.empty();
  }

  private static String cell(String text) {
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
