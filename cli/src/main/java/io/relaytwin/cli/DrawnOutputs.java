package io.relaytwin.cli;

import io.relaytwin.core.product.RelayModule;
import io.relaytwin.export.circuit.Circuits;
import io.relaytwin.export.guide.InstallationGuide;
import io.relaytwin.export.label.Labels;
import io.relaytwin.export.order.OrderSheet;
import io.relaytwin.export.product.DataSheet;
import io.relaytwin.export.product.DataTable;
import io.relaytwin.export.product.DataTables;
import io.relaytwin.export.rail.RailDrawing;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The drawings and documents of a plan. */
final class DrawnOutputs {

  /** What is drawn when a design has no modules. */
  private static final String MODULE_OF_THE_HOUSE = "859-753";

  /** One line for each file. */
  static final List<PlanOutput> ALL =
      List.of(
          PlanOutput.text(
              "drawing",
              "rail.svg",
              "the rail drawing, 1:1",
              w -> RailDrawing.svg(w.plan(), w.date())),
          new PlanOutput(
              "drawing",
              "rail.pdf",
              "the rail drawing, 1:1",
              w -> RailDrawing.pdf(w.plan(), w.date())),
          new PlanOutput(
              "drawing",
              "rail.dxf",
              "the rail drawing for CAD, in mm",
              w -> RailDrawing.dxf(w.plan(), w.date())),
          new PlanOutput(
              "circuits",
              "circuits.pdf",
              "the circuit of each channel",
              w -> Circuits.pdf(w.design(), w.catalogue(), w.date())),
          PlanOutput.text(
              "circuits",
              "circuits.svg",
              "the circuit of each channel",
              w -> Circuits.svg(w.design(), w.catalogue())),
          new PlanOutput(
              "guide",
              "guide.pdf",
              "how to build the strip",
              w -> InstallationGuide.pdf(w.plan(), w.catalogue(), w.date())),
          PlanOutput.text(
              "guide",
              "guide.html",
              "how to build the strip",
              w -> InstallationGuide.html(w.plan(), w.catalogue(), w.date())),
          new PlanOutput(
              "order",
              "order.pdf",
              "the order list with reasons and bar codes",
              w -> OrderSheet.pdf(w.plan(), w.date())),
          new PlanOutput(
              "labels",
              "labels.pdf",
              "marker texts at true size",
              w -> Labels.pdf(w.plan(), w.date())),
          new PlanOutput(
              "labels",
              "labels.csv",
              "marker texts for marking programs, UTF-8",
              w -> Labels.csvUtf8(w.plan())),
          new PlanOutput(
              "labels",
              "labels-cp1252.csv",
              "marker texts for marking programs, code page 1252",
              w -> Labels.csvWindows(w.plan())),
          PlanOutput.text(
              "labels", "labels.zpl", "marker texts for label printers", w -> Labels.zpl(w.plan())),
          new PlanOutput(
              "data-sheet",
              "data-sheet.pdf",
              "what the sheet says and leaves out",
              DrawnOutputs::pdf),
          new PlanOutput(
              "data-sheet",
              "data-sheet.html",
              "what the sheet says and leaves out",
              DrawnOutputs::html));

  private DrawnOutputs() {}

  private static RelayModule module(PlanOutput.Work work) {
    String item =
        work.plan().positions().isEmpty()
            ? MODULE_OF_THE_HOUSE
            : work.plan().positions().getFirst().item();
    return work.catalogue().module(item).orElseThrow();
  }

  private static List<DataTable> accessories(PlanOutput.Work work, RelayModule module) {
    List<String> fitting = module.product().accessoryFamilies();
    return work.catalogue().accessoryFamilies().stream()
        .filter(family -> fitting.contains(family.key()))
        .map(DataTables::accessories)
        .toList();
  }

  private static byte[] pdf(PlanOutput.Work work) {
    RelayModule module = module(work);
    return DataSheet.pdf(module.product(), module.wiring().label(), accessories(work, module));
  }

  private static byte[] html(PlanOutput.Work work) {
    RelayModule module = module(work);
    return DataSheet.html(module.product(), module.wiring().label(), accessories(work, module))
        .getBytes(StandardCharsets.UTF_8);
  }
}
