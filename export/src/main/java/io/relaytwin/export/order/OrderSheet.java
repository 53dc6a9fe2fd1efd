package io.relaytwin.export.order;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PositionRanges;
import io.relaytwin.core.rail.RailRule;
import io.relaytwin.export.drawing.code.BarCode;
import io.relaytwin.export.drawing.document.Block;
import io.relaytwin.export.drawing.document.Document;
import io.relaytwin.export.drawing.document.PageLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to order, with the reason of each line and the bar codes of the items that have one. */
public final class OrderSheet {

  private OrderSheet() {}

  /**
   * The order as a PDF.
   *
   * @param date at the foot; {@code null} for none.
   */
  public static byte[] pdf(Plan plan, @Nullable LocalDate date) {
    return PageLayout.pdf(document(plan).dated(date));
  }

  static Document document(Plan plan) {
    Document.Builder out = new Document.Builder();
    out.section("Items");
    if (plan.order().isEmpty()) {
      out.paragraph("Nothing is to be ordered.");
    } else {
      items(out, plan);
    }
    codes(out, plan);
    rules(out, plan);
    return out.build(
        plan.name(),
        Words.fill("Order list, %d modules, %s wide", plan.sums().modules(), plan.sums().width()),
        "Order list by relaytwin; packing units and prices are not stated");
  }

  private static void items(Document.Builder out, Plan plan) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Plan.OrderLine line : plan.order()) {
      rows.add(
          List.of(
              Block.Cell.of(Integer.toString(rows.size() + 1)),
              Block.Cell.strong(line.item()),
              Block.Cell.strong(Integer.toString(line.quantity())),
              Block.Cell.of(line.text()),
              Block.Cell.of(
                  line.positions().isEmpty() ? "whole job" : PositionRanges.text(line.positions())),
              Block.Cell.of(line.why() + " [" + line.rule() + "]")));
    }
    out.add(
        new Block.Table(
            List.of(
                Block.Column.number("No.", 5),
                Block.Column.of("Item", 20),
                Block.Column.number("Pieces", 8),
                Block.Column.of("What it is", 32),
                Block.Column.of("Positions", 14),
                Block.Column.of("Why, and by which rule", 31)),
            rows));
  }

  private static void codes(Document.Builder out, Plan plan) {
    Set<String> seen = new LinkedHashSet<>();
    for (Plan.OrderLine line : plan.order()) {
      String gtin = line.gtin();
      Optional<BarCode> code =
          gtin == null || !seen.add(gtin) ? Optional.empty() : BarCode.ean13(gtin);
      if (code.isPresent()) {
        if (seen.size() == 1) {
          out.section("Bar codes");
        }
        out.add(
            new Block.Figure(
                code.get(),
                "EAN-13 of " + line.item(),
                "The number " + gtin + " as bars.",
                Words.fill("%s, GTIN %s, %d pieces", line.item(), gtin, line.quantity())));
      }
    }
    if (!seen.isEmpty()) {
      out.note("Only the numbers that a data sheet prints are shown; accessories have none there.");
    }
  }

  private static void rules(Document.Builder out, Plan plan) {
    Set<String> ids = new LinkedHashSet<>();
    plan.order().forEach(line -> ids.add(line.rule()));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (String id : ids) {
      RailRule.find(id)
          .ifPresent(rule ->
              rows.add(
                  List.of(
                      Block.Cell.strong(id),
                      Block.Cell.of(rule.statement()),
                      Block.Cell.of(rule.standing()))));
    }
    if (!rows.isEmpty()) {
      out.section("Rules");
      out.add(
          new Block.Table(
              List.of(
                  Block.Column.of("Rule", 8),
                  Block.Column.of("What it says", 50),
                  Block.Column.of("What it stands on", 42)),
              rows));
    }
  }
}
