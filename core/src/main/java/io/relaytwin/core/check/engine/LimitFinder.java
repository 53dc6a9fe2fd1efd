package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.engine.Checker.Closeness;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.ParameterLimit.End;
import io.relaytwin.core.check.finding.ParameterLimit.Parameter;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the rules round: how far each parameter can go while every part still works.
 *
 * <p>From its present value a parameter is turned either way until something fails, and the last
 * value of five digits that holds is looked for between the two. Rules that fail whatever the value
 * is do not count; they are told apart. Equal channels are turned once.
 */
public final class LimitFinder {
  private final Checker checker;
  private final Snapshot base;

  /** Turns the parameters of a snapshot. */
  public LimitFinder(Checker checker, Snapshot base) {
    this.checker = checker;
    this.base = base;
    base.found(); // so that what a parameter does not touch is not asked again
  }

  /** The limits of all parameters, in the order of channels, then those that concern all. */
  public List<ParameterLimit> limits() {
    Design design = base.design();
    Map<Channel, List<ParameterLimit>> known = new HashMap<>();
    List<ParameterLimit> limits = new ArrayList<>();
    for (int i = 0; i < design.channels().size(); i++) {
      Channel channel = design.channels().get(i);
      Channel unnamed = channel.named("");
      List<ParameterLimit> alike = isAsked(channel) ? null : known.get(unnamed);
      List<Knob> knobs = Knobs.ofChannel(design, i, base.circuit().lines().get(i));
      for (int k = 0; k < knobs.size(); k++) {
        limits.add(
            alike == null || dependsOnPlace(knobs.get(k))
                ? limit(knobs.get(k))
                : moved(alike.get(k), knobs.get(k), channel.name()));
      }
      if (alike == null) {
        known.put(
            unnamed, List.copyOf(limits.subList(limits.size() - knobs.size(), limits.size())));
      }
    }
    for (Knob knob : Knobs.ofAll(design)) {
      limits.add(limit(knob));
    }
    return limits;
  }

  /** Whether something is asked of the channel by its name. */
  private boolean isAsked(Channel channel) {
    for (SkewRequirement skew : base.design().skews()) {
      if (skew.channels().contains(channel.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what flows in its load, and so in the bars beside it, may change. */
  private boolean dependsOnPlace(Knob knob) {
    return base.design().rail() != null
        && (knob.parameter() == Parameter.LOAD_RESISTANCE
            || knob.parameter() == Parameter.OUTPUT_CABLE);
  }

  private static ParameterLimit moved(ParameterLimit limit, Knob knob, String channel) {
    return limit.at(channel, moved(limit.from(), knob, channel), moved(limit.to(), knob, channel));
  }

  private static End moved(End end, Knob knob, String channel) {
    Quantity value = end.value();
    return end.at(channel, value == null ? null : knob.turn().apply(value.exactSi()));
  }

  private ParameterLimit limit(Knob knob) {
    return new Turning(knob).limit();
  }

  /** One parameter being turned. */
  private final class Turning {
    private final Knob knob;
    private final Map<BigDecimal, Probe> probes = new HashMap<>();
    private final List<BigDecimal> values;
    private Set<Finding.Key> ignored = Set.of();

    Turning(Knob knob) {
      this.knob = knob;
      values = ValueGrid.of(knob);
    }

    private Probe probe(BigDecimal value) {
      return probes.computeIfAbsent(value.stripTrailingZeros(), this::ask);
    }

    private Probe ask(BigDecimal value) {
      Design turned = knob.turn().apply(value).applyTo(base.design());
      Snapshot snapshot =
          knob.channel() < 0
              ? checker.changed(base, turned, Closeness.DECIDING)
              : checker.turned(
                  base,
                  turned,
                  knob.channel(),
                  knob.timing() == null ? null : knob.timing().apply(value),
                  Closeness.DECIDING);
      return Probe.of(snapshot, knob.channel());
    }

    ParameterLimit limit() {
      int present = knob.at() == null ? values.size() / 2 : values.indexOf(knob.at());
      int start = present;
      if (!probe(values.get(present)).holds(Set.of())) {
        ignored = everywhere();
        start = nearestThatHolds(present);
      }
      boolean holds = start >= 0;
      return new ParameterLimit(
          knob.parameter(),
          knob.place(),
          knob.present(),
          holds ? end(start, -1) : End.OPEN,
          holds ? end(start, 1) : End.OPEN,
          holds,
          holds ? List.of() : probe(values.get(present)).stops(Set.of()),
          holds ? rules(ignored) : List.of());
    }

    private static List<RuleId> rules(Set<Finding.Key> keys) {
      return keys.stream().map(Finding.Key::rule).distinct().sorted().toList();
    }

    /** What fails whatever the value is. */
    private Set<Finding.Key> everywhere() {
      Set<Finding.Key> all = new HashSet<>(probe(values.getFirst()).failures());
      for (BigDecimal value : values) {
        all.retainAll(probe(value).failures());
      }
      return all;
    }

    private int nearestThatHolds(int present) {
      int best = -1;
      for (int i = 0; i < values.size(); i++) {
        if (probe(values.get(i)).holds(ignored)
            && (best < 0 || Math.abs(i - present) < Math.abs(best - present))) {
          best = i;
        }
      }
      return best;
    }

    /** Where the stretch that holds around the start ends. */
    private End end(int start, int direction) {
      int last = start;
      while (last + direction >= 0 && last + direction < values.size()) {
        if (!probe(values.get(last + direction)).holds(ignored)) {
          return between(values.get(last), values.get(last + direction));
        }
        last += direction;
      }
      return End.OPEN;
    }

    private End between(BigDecimal holding, BigDecimal failing) {
      ValueGrid.Bracket bracket = new ValueGrid.Bracket(holding, failing);
      while (bracket.isOpen()) {
        Finding.Key stop = probe(bracket.bad()).stops(ignored).getFirst().key();
        BigDecimal next =
            bracket.next(probe(bracket.good()).left(stop), probe(bracket.bad()).left(stop));
        bracket.tell(next, probe(next).holds(ignored));
      }
      BigDecimal told = bracket.told();
      if (!probe(told).holds(ignored)) {
        told = holding; // what holds has more digits than are told, and nothing beside it does
      }
      RoundingMode inward =
          holding.compareTo(failing) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
      Quantity value = Quantity.ofSi(told, knob.span().dimension(), ValueGrid.DIGITS, inward);
      Edit edit = knob.turn().apply(told);
      return new End(value, edit, probe(bracket.bad()).stops(ignored));
    }
  }
}
