package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find; turns a value and its limit into a verdict in one place. */
public final class Findings {

  private final Policy policy;
  private final List<Found> all = new ArrayList<>();

  /** Judges with the margins of the policy. */
  public Findings(Policy policy) {
    this.policy = policy;
  }

  /**
   * A finding with what may mend it.
   *
   * @param finding without a repair.
   * @param remedies tried in this order.
   * @param ladders changes tried after them.
   */
  public record Found(Finding finding, List<Remedy> remedies, List<Ladder> ladders) {

    /** Whether there is anything to try. */
    public boolean mayBeMended() {
      return !remedies.isEmpty() || !ladders.isEmpty();
    }
  }

  /** What was found so far. */
  public List<Found> all() {
    return all;
  }

  /** Starts a finding of the rule at the place. */
  public Draft of(RuleInfo rule, Place place) {
    return new Draft(rule, place);
  }

  /** A finding being written. */
  public final class Draft {
    private final RuleInfo rule;
    private final Place place;
    private @Nullable Amount value;
    private Figures.Relation relation = Figures.Relation.NONE;
    private @Nullable Quantity limit;
    private @Nullable Margin margin;
    private Verdict verdict = Verdict.INFO;
    private List<Term> corner = List.of();
    private Evidence evidence = Evidence.NONE;
    private final List<Citation> citations = new ArrayList<>();
    private final List<Premise> premises = new ArrayList<>();
    private Message advice = Message.NONE;
    private List<Remedy> remedies = List.of();
    private List<Ladder> ladders = List.of();

    private Draft(RuleInfo rule, Place place) {
      this.rule = rule;
      this.place = place;
    }

    /** Notes where a figure stands, when the sheet has it. */
    public Draft source(Optional<Figure> figure) {
      figure.ifPresent(f -> source(f.source()));
      return this;
    }

    /** Notes where a figure stands, once. */
    public Draft source(Citation citation) {
      if (!citations.contains(citation)) {
        citations.add(citation);
      }
      return this;
    }

    /** Notes where figures stand. */
    public Draft sources(Iterable<Citation> more) {
      more.forEach(this::source);
      return this;
    }

    /** Notes what the finding rests on, once. */
    public Draft rests(Premise premise) {
      if (!premises.contains(premise)) {
        premises.add(premise);
      }
      return this;
    }

    /** Notes what the finding rests on. */
    public Draft rests(Iterable<Premise> more) {
      more.forEach(this::rests);
      return this;
    }

    /** The conditions that decided. */
    public Draft corner(Term... terms) {
      return corner(List.of(terms));
    }

    /** The conditions that decided. */
    public Draft corner(List<Term> terms) {
      corner = terms;
      return this;
    }

    /** Conforming parts that show it. */
    public Draft evidence(Evidence parts) {
      evidence = parts;
      return this;
    }

    /** Conforming parts that show it; as {@link Evidence#of}. */
    public Draft evidence(Message says, Evidence.Specimen... parts) {
      return evidence(Evidence.of(says, parts));
    }

    /** What to do where it does not hold, or hardly. */
    public Draft advice(Message text) {
      advice = text;
      return this;
    }

    /** What to do; as {@link Message#of}. */
    public Draft advice(String key, Object... namesAndValues) {
      return advice(Message.of(key, namesAndValues));
    }

    /**
     * The worst value must not exceed the limit.
     *
     * @param worst in base units.
     * @param bound the limit.
     * @param exceeded what it comes to when the limit is exceeded.
     */
    public Draft atMost(BigDecimal worst, Quantity bound, Verdict exceeded) {
      relation = Figures.Relation.AT_MOST;
      BigDecimal size = worst.round(Interval.SIZE);
      return judge(size, bound, bound.exactSi().subtract(size), exceeded, RoundingMode.CEILING);
    }

    /** The worst value must reach the limit; see {@link #atMost}. */
    public Draft atLeast(BigDecimal worst, Quantity bound, Verdict missed) {
      relation = Figures.Relation.AT_LEAST;
      BigDecimal size = worst.round(Interval.SIZE);
      return judge(size, bound, size.subtract(bound.exactSi()), missed, RoundingMode.FLOOR);
    }

    private Draft judge(
        BigDecimal worst, Quantity bound, BigDecimal left, Verdict bad, RoundingMode rounding) {
      value = Amount.rounded(worst, bound.dimension(), rounding);
      limit = bound;
      margin = Margin.of(left, bound.exactSi());
      if (left.signum() < 0) {
        verdict = bad;
      } else {
        boolean thin = margin != null && margin.isLessThan(policy.margin());
        verdict = thin ? Verdict.MARGINAL : Verdict.PASS;
      }
      return this;
    }

    /** The value is one of a few to choose from: at its limit it holds as well as within. */
    public Draft discrete() {
      if (!isViolated()) {
        verdict = Verdict.PASS;
        margin = null;
      }
      return this;
    }

    /** Whether the limit does not hold. */
    public boolean isViolated() {
      return verdict.isViolated();
    }

    /** A value worth printing without a limit, rounded up in size where it is a stress. */
    public Draft value(BigDecimal si, Dimension dimension) {
      value = Amount.rounded(si, dimension, RoundingMode.CEILING);
      return this;
    }

    /** A stress as given by the design or a sheet, printed as it was written. */
    public Draft stress(Quantity given) {
      value = Amount.exactly(given);
      return this;
    }

    /** Decides without comparing. */
    public Draft verdict(Verdict decided) {
      verdict = decided;
      return this;
    }

    /** A limit that stands beside the value without deciding by itself. */
    public Draft limit(Figures.Relation how, Quantity bound) {
      relation = how;
      limit = bound;
      return this;
    }

    /** What may mend it, the smallest change first. */
    public Draft mend(Remedy... some) {
      remedies = List.of(some);
      return this;
    }

    /** What may mend it, after what was named before. */
    public Draft mendBy(Ladder ladder) {
      ladders = new ArrayList<>(ladders);
      ladders.add(ladder);
      return this;
    }

    /** What may mend it, after what was named before. */
    public Draft mendBy(Change change) {
      return mendBy(Ladder.ordered(List.of(change)));
    }

    /** What may mend it, tried one after the other. */
    public Draft mendByFirstOf(List<Change> some) {
      return mendBy(Ladder.unordered(some));
    }

    /** Closes the finding with its sentence; as {@link Message#of}. */
    public void say(String key, Object... namesAndValues) {
      say(Message.of(key, namesAndValues));
    }

    /** Closes the finding with its sentence. */
    public void say(Message message) {
      boolean open = isViolated() || verdict == Verdict.NOT_STATED;
      Finding finding =
          new Finding(
              rule,
              place,
              verdict,
              new Figures(value, relation, limit, margin),
              corner,
              evidence,
              premises,
              citations,
              message,
              open || verdict == Verdict.MARGINAL ? advice : Message.NONE,
              /* repair= */ null);
      all.add(new Found(finding, open ? remedies : List.of(), open ? ladders : List.of()));
    }
  }
}
