package io.relaytwin.core.check;

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
 * @param sentence says the verdict, the finding that decided and how many others there are.
 */
public record Conclusion(Verdict verdict, @Nullable Finding deciding, String sentence) {

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
    StringBuilder text = new StringBuilder(verdict.words()).append(": ");
    switch (verdict) {
      case FAIL, NOT_GUARANTEED -> {
        if (deciding != null) {
          text.append(where(deciding)).append(": ").append(withoutStop(deciding.message()));
        }
      }
      case MARGINAL -> {
        text.append("guaranteed for every module that meets its sheet, but with less margin than");
        text.append(" asked for");
        smallestMargin(text, deciding);
      }
      case PASS -> {
        text.append("guaranteed for every module that meets its sheet");
        smallestMargin(text, deciding);
      }
      case NOT_STATED, INFO -> text.append("nothing could be decided");
    }
    List<String> others = others(verdict, findings);
    if (!others.isEmpty()) {
      text.append("; ").append(String.join(", ", others));
    }
    return new Conclusion(verdict, deciding, text.append('.').toString());
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
      } else if (byMargin && isSmaller(finding.margin(), best.margin())) {
        best = finding;
      }
    }
    return best;
  }

  private static boolean isSmaller(@Nullable BigDecimal margin, @Nullable BigDecimal than) {
    return margin != null && (than == null || margin.compareTo(than) < 0);
  }

  private static void smallestMargin(StringBuilder text, @Nullable Finding deciding) {
    if (deciding != null && deciding.margin() != null) {
      text.append("; the smallest margin is ").append(percent(deciding.margin()));
      text.append(" (").append(where(deciding)).append(')');
    }
  }

  private static String where(Finding finding) {
    return "%s, %s (%s)".formatted(finding.place(), finding.slug(), finding.rule());
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static List<String> others(Verdict verdict, List<Finding> findings) {
    List<String> others = new ArrayList<>();
    long fail = count(Verdict.FAIL, findings) - (verdict == Verdict.FAIL ? 1 : 0);
    long open = count(Verdict.NOT_GUARANTEED, findings);
    open -= verdict == Verdict.NOT_GUARANTEED ? 1 : 0;
    if (fail > 0) {
      others.add(fail == 1 ? "1 more check fails" : fail + " more checks fail");
    }
    if (open > 0) {
      others.add("%d%s %s not guaranteed".formatted(open, fail > 0 ? "" : " more", isOrAre(open)));
    }
    long silent = count(Verdict.NOT_STATED, findings);
    if (silent > 0) {
      others.add(silent == 1 ? "1 check lacks a figure" : silent + " checks lack a figure");
    }
    return others;
  }

  private static String isOrAre(long count) {
    return count == 1 ? "is" : "are";
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
    Quantity value = finding.value();
    if (value == null) {
      return "";
    }
    RoundingMode rounding =
        switch (finding.relation()) {
          case AT_MOST -> RoundingMode.CEILING;
          case AT_LEAST -> RoundingMode.FLOOR;
          case NONE -> RoundingMode.HALF_EVEN;
        };
    Quantity limit = finding.limit();
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
    Quantity limit = finding.limit();
    return limit == null ? "" : (finding.relation().symbol() + " " + limit).strip();
  }
}
