package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.ParameterLimit;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rules round: how far each parameter can go while every part still works.
 *
 * <p>A parameter is tried over its whole span, the stretch around its present value that holds is
 * narrowed down by halving, and the bound told is one that was seen to hold. Rules that fail
 * whatever the value is do not count; they are told apart.
 */
public final class LimitFinder {
  private static final int PROBES = 48;
  private static final int HALVINGS = 44;
  private static final MathContext PRECISION = new MathContext(16, RoundingMode.HALF_EVEN);

  /** Digits of a told bound; it is rounded into the stretch that holds. */
  private static final int DIGITS = 5;

  private final Checker checker;
  private final LoadBook book = LoadBook.deciding();

  /** Creates a finder that judges with the rules of the checker. */
  public LimitFinder(Checker checker) {
    this.checker = checker;
  }

  /**
   * The limits of all parameters that the design has.
   *
   * @param design that is turned.
   * @return in the order of channels, then those that concern all.
   */
  public List<ParameterLimit> limits(Design design) {
    LineBuilder builder = checker.builder(design);
    StudyBook book = new StudyBook(checker.recordings(), design.policy(), Checker.Detail.FIGURES);
    List<Line> lines = new ArrayList<>();
    Map<Channel, Timing> timings = new HashMap<>();
    for (Channel channel : design.channels()) {
      Timing timing = book.study(builder.build(channel, Timing.steady(""))).timing();
      timings.put(channel, timing);
      lines.add(builder.build(channel, timing));
    }
    List<ParameterLimit> limits = new ArrayList<>();
    for (Knob knob : Knobs.of(design, lines)) {
      limits.add(limit(knob, timings));
    }
    return limits;
  }

  /** What fails at one value: the rule and place, with the sentence. */
  private Map<String, String> failures(Knob knob, BigDecimal value, Map<Channel, Timing> timings) {
    Design turned = knob.turn().apply(value);
    LineBuilder builder = checker.builder(turned, book);
    List<Line> lines = new ArrayList<>();
    for (Channel channel : turned.channels()) {
      Timing timing = timings.get(channel);
      if (timing == null) {
        Line draft = builder.build(channel, Timing.steady(""));
        timing = timing(channel.signal(), draft, before(channel, timings));
      }
      lines.add(builder.build(channel, timing));
    }
    Map<String, String> failed = new LinkedHashMap<>();
    for (Finding finding : Checker.run(checker.circuit(turned, builder, lines)).all()) {
      if (finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.NOT_GUARANTEED) {
        failed.putIfAbsent(
            finding.rule() + "@" + finding.place(), finding.rule() + ": " + finding.message());
      }
    }
    return failed;
  }

  /** The timing that the channel had before, when its signal was not what was turned. */
  private static @Nullable Timing before(Channel turned, Map<Channel, Timing> timings) {
    for (Map.Entry<Channel, Timing> entry : timings.entrySet()) {
      if (entry.getKey().name().equals(turned.name())
          && entry.getKey().signal().equals(turned.signal())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Timing timing(SignalSpec signal, Line draft, @Nullable Timing before) {
    if (before != null) {
      return before;
    }
    if (signal instanceof SignalSpec.Pulses) {
      // a train that is turned is told by what surely arrives, edges and driver counted already
      return SignalStudy.described(signal, EdgeShape.SHARP);
    }
    Timing sent = SignalStudy.described(signal, EdgeShape.of(draft));
    return draft.drive().sinking() ? sent.inverted() : sent;
  }

  private ParameterLimit limit(Knob knob, Map<Channel, Timing> timings) {
    List<BigDecimal> values = probes(knob);
    List<Map<String, String>> failures = new ArrayList<>();
    for (BigDecimal value : values) {
      failures.add(failures(knob, value, timings));
    }
    Map<String, String> everywhere = new LinkedHashMap<>(failures.getFirst());
    for (Map<String, String> each : failures) {
      everywhere.keySet().retainAll(each.keySet());
    }
    Set<String> ignored = everywhere.keySet();
    int start = startOf(knob, values, failures, ignored);
    if (start < 0) {
      return new ParameterLimit(
          knob.parameter(),
          knob.place(),
          knob.present(),
          null,
          null,
          false,
          List.of(),
          List.copyOf(presentFailures(knob, values, failures, timings).values()),
          List.of());
    }
    int first = start;
    while (first > 0 && holds(failures.get(first - 1), ignored)) {
      first--;
    }
    int last = start;
    while (last < values.size() - 1 && holds(failures.get(last + 1), ignored)) {
      last++;
    }
    Edge below =
        first == 0
            ? Edge.OPEN
            : edge(knob, values.get(first), values.get(first - 1), timings, ignored);
    Edge above =
        last == values.size() - 1
            ? Edge.OPEN
            : edge(knob, values.get(last), values.get(last + 1), timings, ignored);
    return new ParameterLimit(
        knob.parameter(),
        knob.place(),
        knob.present(),
        below.value() == null ? null : quantity(knob, below.value(), RoundingMode.CEILING),
        above.value() == null ? null : quantity(knob, above.value(), RoundingMode.FLOOR),
        true,
        below.stops(),
        above.stops(),
        everywhere.values().stream().map(text -> text.substring(0, text.indexOf(':'))).toList());
  }

  private Map<String, String> presentFailures(
      Knob knob,
      List<BigDecimal> values,
      List<Map<String, String>> failures,
      Map<Channel, Timing> timings) {
    return knob.at() == null ? failures.get(values.size() / 2) : failures(knob, knob.at(), timings);
  }

  /** The last value that holds and what stops the next one. */
  private record Edge(@Nullable BigDecimal value, List<String> stops) {
    static final Edge OPEN = new Edge(null, List.of());
  }

  private Edge edge(
      Knob knob,
      BigDecimal holding,
      BigDecimal failing,
      Map<Channel, Timing> timings,
      Set<String> ignored) {
    BigDecimal good = holding;
    BigDecimal bad = failing;
    Map<String, String> stops = failures(knob, failing, timings);
    for (int i = 0; i < HALVINGS; i++) {
      BigDecimal middle = good.add(bad).divide(BigDecimal.TWO, PRECISION);
      Map<String, String> failed = failures(knob, middle, timings);
      if (holds(failed, ignored)) {
        good = middle;
      } else {
        bad = middle;
        stops = failed;
      }
    }
    RoundingMode inward =
        holding.compareTo(failing) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
    // a bound that people would write, if the exact one is within a hair of it and it holds
    BigDecimal near = good.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    BigDecimal told =
        holds(failures(knob, near, timings), ignored)
            ? near
            : good.round(new MathContext(DIGITS, inward));
    stops.keySet().removeAll(ignored);
    return new Edge(told, List.copyOf(stops.values()));
  }

  private static Quantity quantity(Knob knob, BigDecimal si, RoundingMode rounding) {
    return Quantity.ofSi(si, knob.unit().dimension(), DIGITS, rounding);
  }

  private static boolean holds(Map<String, String> failed, Set<String> ignored) {
    return ignored.containsAll(failed.keySet());
  }

  /** The index of the present value where it holds, else of the nearest that does, else -1. */
  private static int startOf(
      Knob knob, List<BigDecimal> values, List<Map<String, String>> failures, Set<String> ignored) {
    int present = knob.at() == null ? values.size() / 2 : values.indexOf(knob.at());
    int best = -1;
    for (int i = 0; i < values.size(); i++) {
      if (holds(failures.get(i), ignored)
          && (best < 0 || Math.abs(i - present) < Math.abs(best - present))) {
        best = i;
      }
    }
    return best;
  }

  private static List<BigDecimal> probes(Knob knob) {
    List<BigDecimal> values = new ArrayList<>();
    double low = knob.lowest().doubleValue();
    double high = knob.highest().doubleValue();
    for (int i = 0; i <= PROBES; i++) {
      double share = (double) i / PROBES;
      double value =
          knob.logarithmic()
              ? StrictMath.exp(
                  StrictMath.log(low) + share * (StrictMath.log(high) - StrictMath.log(low)))
              : low + share * (high - low);
      values.add(new BigDecimal(value).round(new MathContext(6, RoundingMode.HALF_EVEN)));
    }
    if (knob.at() != null && !values.contains(knob.at())) {
      values.add(knob.at());
    }
    values.sort(BigDecimal::compareTo);
    return values;
  }
}
