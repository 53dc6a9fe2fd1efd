package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Repair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find; turns a value and its limit into a verdict in one place. */
final class Findings {

  /** Digits of a printed value; the last one is rounded to the unfavourable side. */
  static final int DIGITS = 4;

  private final Policy policy;
  private final List<Finding> all = new ArrayList<>();
  private final IdentityHashMap<Finding, List<Remedy>> remedies = new IdentityHashMap<>();
  private final IdentityHashMap<Finding, List<List<Repair>>> ladders = new IdentityHashMap<>();
  private final IdentityHashMap<Finding, String> subjects = new IdentityHashMap<>();

  Findings(Policy policy) {
    this.policy = policy;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  /** What may mend the findings of a place, in the order in which it is tried. */
  List<Remedy> remedies(Finding finding) {
    return remedies.getOrDefault(finding, List.of());
  }

  /**
   * Changes that may mend a finding, in the order in which they are tried. Each list begins with
   * the smallest change of its kind, and when one of it passes, the larger ones do.
   */
  List<List<Repair>> ladders(Finding finding) {
    return ladders.getOrDefault(finding, List.of());
  }

  /** What the finding is about where a rule finds several things at a place; else empty. */
  String subject(Finding finding) {
    return subjects.getOrDefault(finding, "");
  }

  /** Starts a finding of the rule at the place. */
  Draft of(RuleInfo rule, String place) {
    return new Draft(rule, place);
  }

  /** A finding being written. */
  final class Draft {
    private final RuleInfo rule;
    private final String place;
    private @Nullable Quantity value;
    private Finding.Relation relation = Finding.Relation.NONE;
    private @Nullable Quantity limit;
    private @Nullable BigDecimal margin;
    private Verdict verdict = Verdict.INFO;
    private String corner = "";
    private String witness = "";
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private String advice = "";
    private List<Remedy> tries = List.of();
    private final List<List<Repair>> changes = new ArrayList<>();
    private String subject = "";

    private Draft(RuleInfo rule, String place) {
      this.rule = rule;
      this.place = place;
    }

    /** Notes where a figure stands, when the sheet has it. */
    Draft source(Optional<Figure> figure) {
      figure.ifPresent(f -> source(f.source()));
      return this;
    }

    Draft source(Citation citation) {
      sources.add(citation.toString());
      return this;
    }

    Draft sources(Iterable<Citation> citations) {
      citations.forEach(this::source);
      return this;
    }

    Draft assume(String assumption) {
      if (!assumption.isEmpty()) {
        assumptions.add(assumption);
      }
      return this;
    }

    Draft assumeAll(Iterable<String> more) {
      more.forEach(this::assume);
      return this;
    }

    Draft corner(String text) {
      corner = text;
      return this;
    }

    Draft witness(String text) {
      witness = text;
      return this;
    }

    Draft advice(String text) {
      advice = text;
      return this;
    }

    /**
     * The worst value must not exceed the limit.
     *
     * @param worst in base units.
     * @param bound the limit.
     * @param exceeded what it comes to when the limit is exceeded.
     */
    Draft atMost(BigDecimal worst, Quantity bound, Verdict exceeded) {
      relation = Finding.Relation.AT_MOST;
      BigDecimal size = worst.round(Interval.SIZE);
      return judge(size, bound, bound.exactSi().subtract(size), exceeded, RoundingMode.CEILING);
    }

    /** The worst value must reach the limit; see {@link #atMost}. */
    Draft atLeast(BigDecimal worst, Quantity bound, Verdict missed) {
      relation = Finding.Relation.AT_LEAST;
      BigDecimal size = worst.round(Interval.SIZE);
      return judge(size, bound, size.subtract(bound.exactSi()), missed, RoundingMode.FLOOR);
    }

    private Draft judge(
        BigDecimal worst, Quantity bound, BigDecimal left, Verdict bad, RoundingMode rounding) {
      value = Quantity.ofSi(worst, bound.dimension(), DIGITS, rounding);
      limit = bound;
      BigDecimal size = bound.exactSi().abs();
      margin = size.signum() == 0 ? null : left.divide(size, MathContext.DECIMAL64);
      if (left.signum() < 0) {
        verdict = bad;
      } else {
        boolean thin = margin != null && margin.compareTo(policy.margin()) < 0;
        verdict = thin ? Verdict.MARGINAL : Verdict.PASS;
      }
      return this;
    }

    /** The value is one of a few to choose from: at its limit it holds as well as within. */
    Draft discrete() {
      if (!isViolated()) {
        verdict = Verdict.PASS;
        margin = null;
      }
      return this;
    }

    /** Whether the limit does not hold. */
    boolean isViolated() {
      return verdict == Verdict.FAIL || verdict == Verdict.NOT_GUARANTEED;
    }

    /** A value worth printing without a limit, rounded up in size where it is a stress. */
    Draft value(BigDecimal si, Dimension dimension) {
      value = Quantity.ofSi(si, dimension, DIGITS, RoundingMode.CEILING);
      return this;
    }

    /** A stress as given by the design or a sheet, printed as it was written. */
    Draft stress(Quantity given) {
      value = given;
      return this;
    }

    Draft verdict(Verdict decided) {
      verdict = decided;
      return this;
    }

    /** A limit that stands beside the value without deciding by itself. */
    Draft limit(Finding.Relation how, Quantity bound) {
      relation = how;
      limit = bound;
      return this;
    }

    /** What may mend it, the smallest change first. */
    Draft mend(Remedy... remedies) {
      tries = List.of(remedies);
      return this;
    }

    /** What it is about, where the rule finds several things at the place. */
    Draft about(String what) {
      subject = what;
      return this;
    }

    /** What may mend it, after what was named before; see {@link Findings#ladders}. */
    Draft mendBy(List<? extends Repair> ladder) {
      if (!ladder.isEmpty()) {
        changes.add(List.copyOf(ladder));
      }
      return this;
    }

    /** What may mend it, after what was named before. */
    Draft mendBy(Repair change) {
      return mendBy(List.of(change));
    }

    /** What may mend it, tried one after the other. */
    Draft mendByFirstOf(List<? extends Repair> some) {
      some.forEach(this::mendBy);
      return this;
    }

    /** Closes the finding with its sentence. */
    void say(String message) {
      boolean needsAdvice =
          verdict != Verdict.PASS && verdict != Verdict.INFO && verdict != Verdict.MARGINAL;
      Finding finding =
          new Finding(
              rule.id(),
              rule.slug(),
              verdict,
              place,
              message,
              value,
              relation,
              limit,
              margin,
              corner,
              witness,
              rule.formula(),
              List.copyOf(sources),
              List.copyOf(assumptions),
              needsAdvice || verdict == Verdict.MARGINAL ? advice : "",
              /* repair= */ null);
      all.add(finding);
      if (!subject.isEmpty()) {
        subjects.put(finding, subject);
      }
      if (isViolated() || verdict == Verdict.NOT_STATED) {
        remedies.put(finding, tries);
        ladders.put(finding, List.copyOf(changes));
      }
    }
  }
}
