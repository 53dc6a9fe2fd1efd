package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.export.drawing.Hatch;
import io.relaytwin.export.drawing.Tone;

/**
 * How a verdict is shown beside its words: a sign for those who see no colour, and a colour.
 *
 * @param sign one character.
 * @param tone the colour.
 * @param hatch of areas in that colour.
 * @param meaning what the verdict says, in a sentence.
 */
record VerdictMark(String sign, Tone tone, Hatch hatch, String meaning) {

  static VerdictMark of(Verdict verdict) {
    return switch (verdict) {
      case FAIL ->
          new VerdictMark(
              "\u2715",
              Tone.BAD,
              Hatch.CROSS,
              "A limit that a sheet prints is exceeded in some corner, or no part that meets its"
                  + " sheet can do it.");
      case NOT_GUARANTEED ->
          new VerdictMark(
              "\u25d0",
              Tone.WARN,
              Hatch.DIAGONAL,
              "Some parts that meet their sheet do it and some do not.");
      case NOT_STATED ->
          new VerdictMark(
              "?",
              Tone.UNKNOWN,
              Hatch.DOTS,
              "The sheet lacks the figure that would decide; the maker can be asked.");
      case MARGINAL ->
          new VerdictMark(
              "\u25b3",
              Tone.CAUTION,
              Hatch.BACK_DIAGONAL,
              "Holds for every part that meets its sheet, with less margin than asked for.");
      case PASS ->
          new VerdictMark(
              "\u2713",
              Tone.GOOD,
              Hatch.SOLID,
              "Holds for every part that meets its sheet, with at least the margin asked for.");
      case INFO ->
          new VerdictMark("i", Tone.ACCENT, Hatch.TINT, "Worth knowing, nothing to decide.");
    };
  }

  /** The class of elements in this verdict's colour. */
  String cssClass() {
    return "t-" + tone.key();
  }
}
