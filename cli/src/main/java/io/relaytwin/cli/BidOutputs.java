package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.bid.BidDocx;
import io.relaytwin.export.bid.BidText;
import io.relaytwin.export.bid.GaebSchema;
import io.relaytwin.export.bid.GaebX81;
import io.relaytwin.export.bid.Language;
import io.relaytwin.export.bid.Variant;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The bid text of a plan in its languages, variants and formats. */
final class BidOutputs {

  private BidOutputs() {}

  /** A GAEB file; refused by the official schema, where the user gave it, it is a fault. */
  static PlanOutput gaeb(Language language, Variant variant) {
    return new PlanOutput(
        "bid",
        name(language, variant) + ".x81",
        about(language, variant) + ", GAEB X81",
        work -> validated(GaebX81.of(text(work, language, variant), work.dateOfFile()), work));
  }

  /** A document. */
  static PlanOutput docx(Language language, Variant variant) {
    return new PlanOutput(
        "bid",
        name(language, variant) + ".docx",
        about(language, variant) + ", DOCX",
        work -> BidDocx.of(text(work, language, variant), work.date()));
  }

  private static String name(Language language, Variant variant) {
    return "bid-" + language.key() + "-" + variant.key();
  }

  private static String about(Language language, Variant variant) {
    return "the bid text, "
        + switch (language) {
          case DE -> "German";
          case EN -> "English";
        }
        + switch (variant) {
          case NEUTRAL -> ", neutral";
          case PRODUCT -> ", with products";
        };
  }

  private static BidText text(PlanOutput.Work work, Language language, Variant variant) {
    Plan plan = work.plan();
    List<BidText.Line> order =
        plan.order().stream().map(line -> new BidText.Line(line.item(), line.quantity())).toList();
    return BidText.of(plan.name(), order, work.catalogue(), language, variant);
  }

  private static byte[] validated(byte[] file, PlanOutput.Work work) throws IOException {
    if (work.gaebSchemas() != null) {
      GaebSchema schema = GaebSchema.in(work.gaebSchemas());
      List<String> faults = schema.faults(file);
      if (!faults.isEmpty()) {
        throw UsageFault.of(
            Words.fill("the schema in %s refuses the bid text:", work.gaebSchemas()),
            Stream.concat(schema.remarks().stream(), faults.stream()).toList());
      }
    }
    return file;
  }
}
