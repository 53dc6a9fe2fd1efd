package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Repair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest change that makes a rule pass, by trying: every change is applied to the
 * design and the rules are asked again. So a repair holds for whatever formula the rule has.
 */
final class Repairer {
  private static final Range DIODE_VOLTAGE =
      new Range(Quantity.of("0.6", "V"), Quantity.of("1", "V"));
  private static final int[] ZENER_VOLTS = {12, 15, 18, 24, 30, 36, 47};

  private final Checker checker;
  private final Circuit circuit;
  private final Findings findings;
  private final Set<String> violated;
  private final Map<Object, Optional<Repair>> known = new HashMap<>();

  Repairer(Checker checker, Circuit circuit, Findings findings) {
    this.checker = checker;
    this.circuit = circuit;
    this.findings = findings;
    violated = violated(findings);
  }

  /** All findings, with a repair where one was found. */
  List<Finding> mended() {
    List<Finding> all = new ArrayList<>();
    for (Finding finding : findings.all()) {
      Repair repair = repair(finding);
      all.add(repair == null ? finding : finding.repairedBy(repair));
    }
    return all;
  }

  private @Nullable Repair repair(Finding finding) {
    List<List<Repair>> ladders = ladders(finding);
    if (ladders.isEmpty()) {
      return null;
    }
    List<Object> key = List.of(finding.rule(), finding.place(), findings.subject(finding));
    Optional<Repair> before = known.get(key);
    if (before != null) {
      return before.orElse(null);
    }
    Repair found = null;
    for (List<Repair> ladder : ladders) {
      found = smallest(ladder, finding);
      if (found != null) {
        break;
      }
    }
    known.put(key, Optional.ofNullable(found));
    return found;
  }

  private List<List<Repair>> ladders(Finding finding) {
    List<List<Repair>> all = new ArrayList<>();
    Line line = line(finding.place());
    if (line != null) {
      findings.remedies(finding).forEach(remedy -> all.add(candidates(remedy, line)));
    }
    all.addAll(findings.ladders(finding));
    return all;
  }

  private @Nullable Line line(String place) {
    for (Line line : circuit.lines()) {
      if (line.place().equals(place)) {
        return line;
      }
    }
    return null;
  }

  /**
   * The first that passes, the smallest change first. Larger changes of one kind pass when smaller
   * ones do, until something else gives way, so that the first is found by halving.
   */
  private @Nullable Repair smallest(List<Repair> candidates, Finding finding) {
    if (candidates.isEmpty()) {
      return null;
    }
    int low = 0;
    int high = candidates.size() - 1;
    if (candidates.getFirst() instanceof Repair.Driver
        || candidates.getFirst() instanceof Repair.Clamp) {
      return candidates.stream().filter(each -> mends(each, finding)).findFirst().orElse(null);
    }
    if (!passes(candidates.get(high), finding)) {
      return null;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passes(candidates.get(middle), finding)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return mends(candidates.get(high), finding) ? candidates.get(high) : null;
  }

  /** Whether the rule passes at its place. */
  private boolean passes(Repair repair, Finding finding) {
    return passes(after(repair, List.of(rule(finding))), repair, finding);
  }

  private boolean passes(Findings after, Repair repair, Finding finding) {
    boolean pass = repair.dropsTheQuestion();
    String subject = findings.subject(finding);
    for (Finding each : after.all()) {
      if (each.rule().equals(finding.rule())
          && each.place().equals(finding.place())
          && after.subject(each).equals(subject)) {
        if (each.verdict() == Verdict.PASS) {
          pass = true;
        } else if (each.verdict() != Verdict.INFO) {
          return false;
        }
      }
    }
    return pass;
  }

  /** Whether the rule passes and no check is violated that was not before. */
  private boolean mends(Repair repair, Finding finding) {
    Findings after = after(repair, Rules.all());
    return passes(after, repair, finding) && violated.containsAll(violated(after));
  }

  private static Rule rule(Finding finding) {
    for (Rule rule : Rules.all()) {
      if (rule.info().id().equals(finding.rule())) {
        return rule;
      }
    }
    throw new IllegalStateException("no rule is called " + finding.rule());
  }

  private Findings after(Repair repair, List<Rule> rules) {
    Design design = repair.applyTo(circuit.design());
    LineBuilder builder = checker.builder(design);
    List<Line> lines = new ArrayList<>();
    Iterator<Channel> channels = design.channels().iterator();
    Channel next = channels.next();
    for (Line before : circuit.lines()) {
      if (next != null && next.name().equals(before.channel().name())) {
        lines.add(line(builder, next, before));
        next = channels.hasNext() ? channels.next() : null;
      }
    }
    return Checker.run(checker.circuit(design, builder, lines), rules);
  }

  private static Line line(LineBuilder builder, Channel channel, Line before) {
    boolean sameDrive = channel.source().equals(before.channel().source());
    if (channel.signal().equals(before.channel().signal()) && sameDrive) {
      return builder.build(channel, before.timing()).withBand(before.band());
    }
    Line draft = builder.build(channel, before.timing());
    if (channel.signal() instanceof SignalSpec.Capture) {
      Timing timing =
          draft.drive().sinking() == before.drive().sinking()
              ? before.timing()
              : before.timing().inverted();
      return builder.build(channel, timing);
    }
    Timing sent = SignalStudy.described(channel.signal(), EdgeShape.of(draft));
    return builder.build(channel, draft.drive().sinking() ? sent.inverted() : sent);
  }

  private static Set<String> violated(Findings findings) {
    Set<String> all = new HashSet<>();
    for (Finding finding : findings.all()) {
      if (finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.NOT_GUARANTEED) {
        all.add(finding.rule() + "@" + finding.place());
      }
    }
    return all;
  }

  private List<Repair> candidates(Remedy remedy, Line line) {
    return switch (remedy) {
      case INPUT_CONDUCTOR -> conductors(line, true);
      case OUTPUT_CONDUCTOR -> conductors(line, false);
      case DRIVER -> drivers(line);
      case FREQUENCY -> frequencies(line);
      case BLEEDER -> bleeders(line);
      case SERIES_RESISTOR -> seriesResistors(line);
      case DIODE -> diodes(line);
      case CLAMP -> clamps(line);
      case LAMP_POWER -> lamps(line);
      case LOAD_SUPPLY -> supplies();
    };
  }

  private List<Repair> conductors(Line line, boolean atInput) {
    var cable = atInput ? line.channel().inputCable() : line.channel().outputCable();
    if (cable == null) {
      return List.of();
    }
    Quantity most =
        Bounds.max(
            cable.stranded() ? line.module().strandedConductor() : line.module().solidConductor());
    List<Repair> all = new ArrayList<>();
    for (Conductors.Entry entry : circuit.catalogue().conductors().entries()) {
      Quantity size = entry.crossSection();
      if (size.compareTo(cable.conductor()) > 0 && (most == null || size.compareTo(most) <= 0)) {
        all.add(new Repair.Conductor(line.channel().name(), atInput, size));
      }
    }
    return all;
  }

  private List<Repair> drivers(Line line) {
    List<Repair> sourcing = new ArrayList<>();
    List<Repair> sinking = new ArrayList<>();
    for (SignalDevice device : circuit.catalogue().devices()) {
      boolean sinks = device.output() == SignalDevice.Output.OPEN_COLLECTOR;
      (sinks ? sinking : sourcing)
          .add(
              new Repair.Driver(
                  line.channel().name(), device.key(), device.product().title(), sinks));
    }
    List<Repair> all = new ArrayList<>(line.drive().sinking() ? sinking : sourcing);
    all.addAll(line.drive().sinking() ? sourcing : sinking); // the other way inverts the logic
    return all;
  }

  private List<Repair> frequencies(Line line) {
    Range present =
        switch (line.channel().signal()) {
          case SignalSpec.Square square -> square.frequency();
          case SignalSpec.Pwm pwm -> pwm.frequency();
          case SignalSpec.Quadrature quadrature -> quadrature.frequency();
          case SignalSpec.Capture capture -> null;
          case SignalSpec.Steady steady -> null;
          case SignalSpec.Pulses pulses -> null;
          case SignalSpec.PulseList list -> null;
        };
    if (present == null) {
      return List.of();
    }
    List<Repair> all = new ArrayList<>();
    for (Quantity hertz :
        PreferredValues.twoDigits(-1, SignalStudy.highest(present), Dimension.FREQUENCY)) {
      all.add(new Repair.Frequency(line.channel().name(), hertz));
    }
    Collections.reverse(all);
    return all;
  }

  private List<Repair> bleeders(Line line) {
    if (line.channel().bleeder() != null) {
      return List.of();
    }
    Interval square = Interval.of(line.supply().hi()).times(Interval.of(line.supply().hi()));
    List<Repair> all = new ArrayList<>();
    for (Quantity ohms : PreferredValues.resistances()) {
      BigDecimal watts = square.over(Interval.of(ohms)).hi();
      if (ohms.exactSi().compareTo(BigDecimal.TEN) >= 0) {
        all.add(new Repair.Bleeder(line.channel().name(), ohms, Bounds.up(watts, Dimension.POWER)));
      }
    }
    Collections.reverse(all);
    return all;
  }

  private static List<Repair> seriesResistors(Line line) {
    List<Repair> all = new ArrayList<>();
    for (Quantity ohms : PreferredValues.resistances()) {
      all.add(new Repair.SeriesResistor(line.channel().name(), ohms));
    }
    return all;
  }

  private static List<Repair> diodes(Line line) {
    Interval current = line.demand().steady();
    return current == null
        ? List.of()
        : List.of(
            new Repair.Diode(
                line.channel().name(), DIODE_VOLTAGE, Bounds.up(current.hi(), Dimension.CURRENT)));
  }

  private static List<Repair> clamps(Line line) {
    List<Repair> all = new ArrayList<>();
    for (int volts : ZENER_VOLTS) {
      BigDecimal nominal = BigDecimal.valueOf(volts);
      Range reckoned =
          new Range(
              volts(nominal.multiply(new BigDecimal("0.95"))),
              volts(nominal.multiply(new BigDecimal("1.05")).add(BigDecimal.ONE)));
      all.add(new Repair.Clamp(line.channel().name(), volts(nominal), reckoned));
    }
    return all;
  }

  private static List<Repair> lamps(Line line) {
    if (!(line.channel().load() instanceof Load.Lamp lamp)) {
      return List.of();
    }
    List<Repair> all = new ArrayList<>();
    for (Quantity watts : PreferredValues.twoDigits(-2, lamp.power().si().hi(), Dimension.POWER)) {
      all.add(new Repair.LampPower(line.channel().name(), watts));
    }
    Collections.reverse(all);
    return all;
  }

  private List<Repair> supplies() {
    BigDecimal step = new BigDecimal("0.1");
    BigDecimal present = circuit.loadSupply().lo();
    BigDecimal highest = circuit.loadSupply().hi();
    List<Repair> all = new ArrayList<>();
    BigDecimal next = present.setScale(1, RoundingMode.FLOOR).add(step);
    while (next.compareTo(highest) <= 0) {
      all.add(new Repair.LoadSupply(volts(next)));
      next = next.add(step);
    }
    return all;
  }

  private static Quantity volts(BigDecimal si) {
    return new Quantity(si.stripTrailingZeros(), Unit.base(Dimension.VOLTAGE));
  }
}
