package io.relaytwin.core.check.text;

import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check comes to in one sentence, the same in the terminal and in the report.
 *
 * @param verdict of the whole.
 * @param deciding the finding that decided; {@code null} when there is none to decide.
 * @param says the verdict, the finding that decided and how many others there are.
 */
public record Conclusion(Verdict verdict, @Nullable Finding deciding, Message says) {

  /** Digits of values in text; findings keep them all. */
  private static final int SHOWN_DIGITS = 5;

  private static final BigDecimal TEN = BigDecimal.TEN;

  /** Numbers from here up to {@link #MOST} are read at a glance. */
  private static final BigDecimal LEAST = new BigDecimal("0.001");

  private static final BigDecimal MOST = new BigDecimal("10000");

  /**
   * Draws the conclusion.
   *
   * @param verdict of the whole.
   * @param findings worst first.
   */
  public static Conclusion of(Verdict verdict, List<Finding> findings) {
    Finding deciding = deciding(verdict, findings);
    Message what =
        switch (verdict) {
          case FAIL, NOT_GUARANTEED ->
              deciding == null
                  ? Message.NONE
                  : Message.of(
                      "conclusion.violated",
                      "where",
                      where(deciding),
                      "what",
                      new Arg.Clause(deciding.message()));
          case MARGINAL -> Message.of("conclusion.marginal", "margin", smallestMargin(deciding));
          case PASS -> Message.of("conclusion.pass", "margin", smallestMargin(deciding));
          case NOT_STATED, INFO -> Message.of("conclusion.undecided");
        };
    return new Conclusion(
        verdict,
        deciding,
        Message.of(
            "conclusion",
            "verdict",
            verdict.says(),
            "what",
            what,
            "others",
            others(verdict, findings)));
  }

  private static @Nullable Finding deciding(Verdict verdict, List<Finding> findings) {
    Finding best = null;
    boolean byMargin = verdict == Verdict.MARGINAL || verdict == Verdict.PASS;
    for (Finding finding : findings) {
      if (finding.verdict() != verdict) {
        continue;
      }
      if (best == null) {
        best = finding;
      } else if (byMargin && isSmaller(finding.figures().margin(), best.figures().margin())) {
        best = finding;
      }
    }
    return best;
  }

  private static boolean isSmaller(@Nullable Margin margin, @Nullable Margin than) {
    return margin != null && (than == null || margin.share().compareTo(than.share()) < 0);
  }

  private static Message smallestMargin(@Nullable Finding deciding) {
    Margin margin = deciding == null ? null : deciding.figures().margin();
    return deciding == null || margin == null
        ? Message.NONE
        : Message.of(
            "conclusion.margin", "margin", percent(margin.share()), "where", where(deciding));
  }

  private static Message where(Finding finding) {
    return Message.of(
        "conclusion.where",
        "place",
        finding.place().says(),
        "slug",
        finding.rule().slug(),
        "rule",
        finding.id().toString());
  }

  private static List<Message> others(Verdict verdict, List<Finding> findings) {
    List<Message> others = new ArrayList<>();
    long fail = count(Verdict.FAIL, findings) - (verdict == Verdict.FAIL ? 1 : 0);
    long open = count(Verdict.NOT_GUARANTEED, findings);
    open -= verdict == Verdict.NOT_GUARANTEED ? 1 : 0;
    if (fail > 0) {
      others.add(Message.of("conclusion.more-fail", "count", fail));
    }
    if (open > 0) {
      others.add(
          Message.of(
              fail > 0 ? "conclusion.not-guaranteed" : "conclusion.more-not-guaranteed",
              "count",
              open));
    }
    long silent = count(Verdict.NOT_STATED, findings);
    if (silent > 0) {
      others.add(Message.of("conclusion.not-stated", "count", silent));
    }
    return others.isEmpty()
        ? List.of()
        : List.of(Message.of("conclusion.others", "others", others));
  }

  private static long count(Verdict verdict, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** A share in per cent with two or three digits, rounded down: no margin is overstated. */
  public static String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2);
    BigDecimal shown =
        percent.abs().compareTo(TEN) < 0
            ? percent.round(new MathContext(2, RoundingMode.FLOOR))
            : percent.setScale(0, RoundingMode.FLOOR);
    shown = shown.stripTrailingZeros();
    return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + " %";
  }

  /**
   * The value of a finding with at most five digits, rounded to the side where it looks worse, in
   * the unit of its limit where that reads well; empty when there is none.
   */
  public static String value(Finding finding) {
    Figures figures = finding.figures();
    Quantity value = figures.value();
    if (value == null) {
      return "";
    }
    RoundingMode rounding =
        switch (figures.relation()) {
          case AT_MOST -> RoundingMode.CEILING;
          case AT_LEAST -> RoundingMode.FLOOR;
          case NONE -> RoundingMode.HALF_EVEN;
        };
    Quantity limit = figures.limit();
    if (limit != null && !limit.unit().equals(value.unit())) {
      Quantity converted = value.in(limit.unit());
      if (readsWell(converted.magnitude().abs())) {
        value = converted;
      }
    }
    if (value.magnitude().precision() <= SHOWN_DIGITS) {
      return value.toString();
    }
    BigDecimal digits = value.magnitude().round(new MathContext(SHOWN_DIGITS, rounding));
    digits = digits.stripTrailingZeros();
    return new Quantity(digits.scale() < 0 ? digits.setScale(0) : digits, value.unit()).toString();
  }

  private static boolean readsWell(BigDecimal size) {
    return size.signum() == 0 || (size.compareTo(LEAST) >= 0 && size.compareTo(MOST) < 0);
  }

  /** The limit of a finding with its relation, such as {@code >= 4 V}; empty when there is none. */
  public static String limit(Finding finding) {
    Quantity limit = finding.figures().limit();
    return limit == null ? "" : (finding.figures().relation().symbol() + " " + limit).strip();
  }
}
