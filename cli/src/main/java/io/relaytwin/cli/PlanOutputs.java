package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.bid.Language;
import io.relaytwin.export.bid.Variant;
import io.relaytwin.export.plan.PlanCsv;
import io.relaytwin.export.plan.PlanJson;
import io.relaytwin.export.plan.PlanLists;
import io.relaytwin.export.plan.PlanText;
import io.relaytwin.export.plan.PlanXlsx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every file that a plan can be written as, in the order in which help lists them. */
final class PlanOutputs {

  /** What a later run reads to keep what need not move. */
  static final String PLAN_JSON = "plan.json";

  private static final List<PlanOutput> DATA =
      List.of(
          PlanOutput.text("text", "plan.txt", "the plan to read", w -> PlanText.whole(w.plan())),
          PlanOutput.text("json", PLAN_JSON, "the plan for programs", w -> PlanJson.of(w.plan())),
          new PlanOutput(
              "positions",
              "positions.csv",
              "the positions with their parts",
              w -> PlanCsv.of(PlanLists.positions(w.plan()))),
          new PlanOutput(
              "positions",
              "positions.xlsx",
              "the positions with their parts as a workbook",
              w -> PlanXlsx.of(PlanLists.positions(w.plan()))),
          new PlanOutput(
              "order", "order.csv", "the order list", w -> PlanCsv.of(PlanLists.order(w.plan()))),
          new PlanOutput(
              "order",
              "order.xlsx",
              "the order list as a workbook",
              w -> PlanXlsx.of(PlanLists.order(w.plan()))),
          new PlanOutput(
              "conductors",
              "conductors.csv",
              "the conductor list",
              w -> PlanCsv.of(PlanLists.conductors(w.plan()))),
          new PlanOutput(
              "conductors",
              "conductors.xlsx",
              "the conductor list as a workbook",
              w -> PlanXlsx.of(PlanLists.conductors(w.plan()))),
          BidOutputs.gaeb(Language.DE, Variant.NEUTRAL),
          BidOutputs.gaeb(Language.DE, Variant.PRODUCT),
          BidOutputs.gaeb(Language.EN, Variant.NEUTRAL),
          BidOutputs.gaeb(Language.EN, Variant.PRODUCT),
          BidOutputs.docx(Language.DE, Variant.NEUTRAL),
          BidOutputs.docx(Language.DE, Variant.PRODUCT),
          BidOutputs.docx(Language.EN, Variant.NEUTRAL),
          BidOutputs.docx(Language.EN, Variant.PRODUCT),
          ModelOutputs.step(),
          ModelOutputs.glb(),
          ModelOutputs.parts(),
          ModelOutputs.aml(),
          ModelOutputs.component(),
          ModelOutputs.bmecat(),
          ModelOutputs.element());

  /** One line for each file. */
  static final List<PlanOutput> ALL =
      Stream.of(DATA, DrawnOutputs.ALL).flatMap(List::stream).toList();

  private PlanOutputs() {}

  /** The words for {@code --only}, each once. */
  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    ALL.forEach(output -> names.add(output.name()));
    return names;
  }

  /**
   * The outputs that a user asked for.
   *
   * @param wanted names or file names.
   * @throws UsageFault when none is named, or there is none of that name.
   */
  static List<PlanOutput> chosen(List<String> wanted) {
    if (wanted.stream().allMatch(String::isBlank)) {
      throw new UsageFault(
          Words.fill("--only names no output; there are %s", String.join(", ", names())));
    }
    List<PlanOutput> chosen = new ArrayList<>();
    for (PlanOutput output : ALL) {
      if (wanted.contains(output.name()) || wanted.contains(output.file())) {
        chosen.add(output);
      }
    }
    for (String each : wanted) {
      if (ALL.stream().noneMatch(o -> o.name().equals(each) || o.file().equals(each))) {
        throw new UsageFault(
            Words.fill(
                "there is no output \"%s\"; there are %s", each, String.join(", ", names())));
      }
    }
    return chosen;
  }

  /**
   * Writes files, all of them or none.
   *
   * @return the files, in the order of the outputs.
   */
  static List<Path> write(List<PlanOutput> outputs, PlanOutput.Work work, Path folder)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (PlanOutput output : outputs) {
      files.put(output.file(), output.content().bytes(work));
    }
    return Targets.write("--out", folder, files);
  }
}
