package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.ParameterLimit.End;
import io.relaytwin.core.check.finding.ParameterLimit.Parameter;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds told hold when the design is checked with them, and nothing beyond them does. */
class LimitFinderTest {
  private static final String FIVE = "{ counter: { min-high: 5 µs, min-low: 5 µs } }";
  private static final String SINK =
      "{ open-collector: { low: 0 .. 0.4 V, current: 40 mA, leakage: 0 A } }";

  /**
   * A parameter of a design.
   *
   * @param parameter which one.
   * @param about what is special.
   * @param with the design with a value of it.
   * @param present the value to begin with.
   * @param from the lower bound due; {@code null} when there is none.
   * @param to the upper bound due; {@code null} when there is none.
   */
  record Turned(
      Parameter parameter,
      String about,
      Function<String, DesignText> with,
      String present,
      @Nullable String from,
      @Nullable String to) {
    @Override
    public String toString() {
      return parameter + " " + about;
    }
  }

  private static DesignText counted(String signal) {
    return design().signal(signal).load(FIVE);
  }

  static List<Turned> parameters() {
    String square = "{ square: { frequency: %s, duty: %s } }";
    String pwm = "{ pwm: { frequency: %s, duty: %s } }";
    return List.of(
        new Turned(
            Parameter.FREQUENCY,
            "of half duty",
            f -> counted(square.formatted(f, "50 %")),
            "1 kHz",
            null,
            "50 kHz"),
        new Turned(
            Parameter.FREQUENCY,
            "of a short pulse",
            f -> counted(square.formatted(f, "10 %")),
            "1 kHz",
            null,
            "18.181 kHz"),
        new Turned(
            Parameter.FREQUENCY,
            "at the duty that suits best",
            f -> counted(square.formatted(f, "35.4838 %")),
            "1 kHz",
            null,
            "64.516 kHz"),
        new Turned(
            Parameter.FREQUENCY,
            "of a driver that sinks",
            f -> counted(pwm.formatted(f, "20 %")).source(SINK),
            "1 kHz",
            null,
            "20 kHz"),
        new Turned(
            Parameter.FREQUENCY,
            "of a square wave from a driver that sinks",
            f -> counted(square.formatted(f, "20 %")).source(SINK),
            "1 kHz",
            null,
            "20 kHz"),
        new Turned(
            Parameter.FREQUENCY,
            "with nothing to count",
            f -> design().signal(square.formatted(f, "20 %")),
            "1 kHz",
            null,
            "100 kHz"),
        new Turned(
            Parameter.FREQUENCY,
            "with slow edges",
            f ->
                counted(square.formatted(f, "50 %"))
                    .source(
                        "{ push-pull: { high: 4 .. 5 V, low: 0 .. 1 V, current: 24 mA, edge: 400"
                            + " ns } }"),
            "1 kHz",
            null,
            null),
        new Turned(
            Parameter.FREQUENCY,
            "of an encoder",
            f ->
                design()
                    .signal("{ quadrature: { frequency: %s, track: A } }".formatted(f))
                    .load("{ counter: { min-separation: 1 µs } }"),
            "1 kHz",
            null,
            "41.666 kHz"),
        new Turned(
            Parameter.DUTY,
            "at 20 kHz",
            d -> counted(square.formatted("20 kHz", d)),
            "50 %",
            "11 %",
            "80 %"),
        new Turned(
            Parameter.DUTY,
            "of a driver that sinks",
            d -> counted(pwm.formatted("20 kHz", d)).source(SINK),
            "50 %",
            "20 %",
            "89 %"),
        new Turned(
            Parameter.SHORTEST_PULSE,
            "",
            w ->
                counted(
                    "{ pulse-list: [{ at: 0 s, width: %s }, { at: 1 s, width: 1 ms }] }"
                        .formatted(w)),
            "20 µs",
            "5.5 µs",
            null),
        new Turned(
            Parameter.INPUT_CABLE,
            "of an ATmega",
            m ->
                design()
                    .ambient("55 °C")
                    .source("atmega328p")
                    .with("input-cable", "{ length: %s, conductor: 0.25 mm² }".formatted(m)),
            "2 m",
            null,
            null),
        new Turned(
            Parameter.OUTPUT_CABLE,
            "to six inputs",
            m ->
                design()
                    .load("{ plc-input: { type: 1, count: 6 } }")
                    .with("output-cable", "{ length: %s, conductor: 0.25 mm² }".formatted(m)),
            "2 m",
            null,
            null),
        new Turned(
            Parameter.OUTPUT_CABLE,
            "to a resistor",
            m ->
                design()
                    .load("{ resistor: { resistance: 1 kΩ ± 5 %, min-voltage: 20 V } }")
                    .with("output-cable", "{ length: %s, conductor: 0.25 mm² }".formatted(m)),
            "2 m",
            null,
            null),
        new Turned(
            Parameter.LOAD_RESISTANCE,
            "at 28.8 V",
            r ->
                design()
                    .supply("{ voltage: 20 .. 28.8 V }")
                    .load("{ resistor: { resistance: %s } }".formatted(r)),
            "1 kΩ",
            "288 Ω",
            null),
        new Turned(
            Parameter.LOAD_SUPPLY,
            "",
            v -> design().supply("{ voltage: %s }".formatted(v)),
            "24 V",
            "20 V",
            "28.8 V"),
        new Turned(
            Parameter.LOAD_SUPPLY,
            "with ripple",
            v -> design().supply("{ voltage: %s, ripple: 200 mV }".formatted(v)),
            "24 V",
            "20.1 V",
            "28.7 V"),
        new Turned(
            Parameter.AMBIENT_TEMPERATURE,
            "",
            t -> design().ambient(t),
            "20 °C",
            "-25 °C",
            "55 °C"),
        new Turned(
            Parameter.CONTROL_SUPPLY,
            "of a driver that sinks",
            v -> design().source(SINK).control("{ voltage: %s }".formatted(v)),
            "5 V",
            "4.4 V",
            "6.25 V"));
  }

  private static List<ParameterLimit> limits(DesignText text) {
    return text.session().limits();
  }

  private static ParameterLimit limit(Turned turned) {
    return limits(turned.with().apply(turned.present())).stream()
        .filter(limit -> limit.parameter() == turned.parameter())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void isWhereTheFormulasPutItAndHoldsThereAndNotBeyond(Turned turned) {
    ParameterLimit limit = limit(turned);
    assertThat(limit.holds()).isTrue();
    assertThat(limit.from().value() != null || limit.to().value() != null).isTrue();
    assertClose(limit.from().value(), turned.from());
    assertClose(limit.to().value(), turned.to());
    check(turned, limit.from(), -1);
    check(turned, limit.to(), 1);
  }

  private static void assertClose(@Nullable Quantity told, @Nullable String due) {
    if (due != null) {
      double size = Quantity.parse(due).si();
      assertThat(Objects.requireNonNull(told).si()).isCloseTo(size, within(Math.abs(size) * 1e-4));
    }
  }

  private static void check(Turned turned, End end, int step) {
    Quantity bound = end.value();
    if (bound == null) {
      assertThat(end).isEqualTo(End.OPEN);
      return;
    }
    DesignText present = turned.with().apply(turned.present());
    assertThat(broken(turned, bound)).as("%s at %s", turned, bound).isEmpty();
    Edit edit = Objects.requireNonNull(end.edit());
    assertThat(broken(present.session().apply(edit).assessment()))
        .as("%s by %s", turned, edit)
        .isSubsetOf(broken(present.check()));
    Quantity next = next(bound, step);
    Set<String> told =
        end.stops().stream().map(stop -> stop.id().toString()).collect(Collectors.toSet());
    Set<String> broken = broken(turned, next);
    assertThat(told).as("%s: %s", turned, end).isNotEmpty();
    assertThat(broken).as("%s at %s beyond %s", turned, next, bound).containsAll(told);
  }

  /** The next number of five digits. */
  private static Quantity next(Quantity bound, int step) {
    BigDecimal size = bound.magnitude();
    int digits = size.precision() - size.scale();
    if (size.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(digits - 1)) == 0
        && size.signum() * step < 0) {
      digits--; // 100 comes after 99.999
    }
    BigDecimal beyond = size.add(new BigDecimal(step).scaleByPowerOfTen(digits - 5));
    return new Quantity(beyond, bound.unit());
  }

  /** Which rules do not hold, besides those that do not hold at first either. */
  private static Set<String> broken(Turned turned, Quantity value) {
    Set<String> always = broken(turned.with().apply(turned.present()).check());
    Set<String> broken = broken(turned.with().apply(value.toString()).check());
    broken.removeAll(always);
    return broken;
  }

  private static Set<String> broken(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.verdict().isViolated())
        .map(finding -> finding.id().toString())
        .collect(Collectors.toSet());
  }

  @Test
  void pauseMayShrinkToTheDropOutTimeAndWhatTheReceiverNeeds() {
    List<ParameterLimit> limits =
        limits(counted("{ pulses: { width: 50 µs, period: 100 µs, count: 9 } }"));
    assertThat(limits)
        .anySatisfy(limit -> {
          assertThat(limit.parameter()).isEqualTo(Parameter.SHORTEST_PAUSE);
          assertThat(limit.from().value()).hasToString("10 µs");
          assertThat(limit.from().stops()).anyMatch(stop -> stop.id().toString().equals("T3"));
        });
  }

  /**
   * What arrives is short of the level by edges of 0.4 µs; the train told is that of what arrives.
   */
  @Test
  void widthsAreThoseThatSurelyArrive() {
    DesignText slow =
        counted("{ pulses: { width: 50 µs, period: 100 µs, count: 9 } }")
            .source(
                "{ push-pull: { high: 4 .. 5 V, low: 0 .. 1 V, current: 24 mA, edge: 400 ns } }");
    ParameterLimit pulse =
        limits(slow).stream()
            .filter(limit -> limit.parameter() == Parameter.SHORTEST_PULSE)
            .findFirst()
            .orElseThrow();
    assertThat(Sentences.english().of(pulse.present())).isEqualTo("49.6 µs");
    assertThat(pulse.from().value()).hasToString("5.5 µs");
  }

  @Test
  void ruleThatAlwaysFailsIsToldApart() {
    List<ParameterLimit> limits = limits(design().with("load-to", "plus"));
    assertThat(limits)
        .isNotEmpty()
        .allMatch(limit -> limit.besides().contains(RuleId.parse("O18")));
    assertThat(limits).allMatch(ParameterLimit::holds);
  }

  @Test
  void nothingHoldsWhereTwoRulesLeaveNoRoom() {
    ParameterLimit duty =
        limits(counted("{ square: { frequency: 90 kHz } }")).stream()
            .filter(limit -> limit.parameter() == Parameter.DUTY)
            .findFirst()
            .orElseThrow();
    // above 64.5 kHz the rate itself fails at every duty, T2 and T3 leave no duty between them
    assertThat(duty.holds()).isFalse();
    assertThat(duty.from()).isEqualTo(End.OPEN);
    assertThat(duty.to()).isEqualTo(End.OPEN);
    assertThat(duty.stops()).isNotEmpty();
  }

  @Test
  void steadySignalHasNoFrequency() {
    assertThat(limits(design().signal("{ steady: high }")))
        .extracting(ParameterLimit::parameter)
        .containsExactly(
            Parameter.LOAD_RESISTANCE,
            Parameter.CONTROL_SUPPLY,
            Parameter.LOAD_SUPPLY,
            Parameter.AMBIENT_TEMPERATURE);
  }
}
