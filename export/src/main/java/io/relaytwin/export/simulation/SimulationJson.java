package io.relaytwin.export.simulation;

import io.relaytwin.api.ApiJson;
import io.relaytwin.api.QuantityData;
import io.relaytwin.api.SimulationDocument;
import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the signals of a design as one JSON object. */
public final class SimulationJson {

  /** Bounds are rounded outward in the last of so many digits, what was reached inward. */
  private static final int DIGITS = 9;

  /** Nor is anything told below so many decimals of a base unit. */
  private static final int DECIMALS = 12;

  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);
  private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);

  private final Sentences sentences;

  private SimulationJson(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The object, with a line end behind it.
   *
   * @param design its name.
   * @param channels those that are told, with what their loads get.
   * @param supplies what the supplies deliver; {@code null} when that is not told.
   * @param sentences the language of what people read.
   */
  public static String render(
      String design,
      List<ChannelAssessment> channels,
      @Nullable SupplyCourse supplies,
      Sentences sentences) {
    return ApiJson.SIMULATION.write(of(design, channels, supplies, sentences));
  }

  /** The same as a record. */
  public static SimulationDocument of(
      String design,
      List<ChannelAssessment> channels,
      @Nullable SupplyCourse supplies,
      Sentences sentences) {
    SimulationJson told = new SimulationJson(sentences);
    return new SimulationDocument(
        design,
        channels.stream().map(told::channel).toList(),
        supplies == null ? null : supplies(supplies));
  }

  private SimulationDocument.Channel channel(ChannelAssessment channel) {
    TimingSummary timing = channel.timing();
    BigDecimal on = share(timing.onShare());
    BigDecimal off = share(timing.offShare());
    return new SimulationDocument.Channel(
        channel.channel().name(),
        channel.module().item(),
        sentences.of(timing.description()),
        QuantityData.orNone(timing.duration()),
        timing.pulsesSent(),
        timing.pulsesSurelySeen(),
        timing.pulsesPossiblySeen() == Long.MAX_VALUE ? null : timing.pulsesPossiblySeen(),
        on,
        off,
        BigDecimal.ONE.subtract(on).subtract(off),
        QuantityData.orNone(timing.shortestHigh()),
        QuantityData.orNone(timing.shortestLow()),
        QuantityData.orNone(timing.highestFrequency()),
        QuantityData.orNone(timing.dutyAtHighest()),
        channel.load() == null
            ? null
            : load(channel.load(), channel.channel().signal() instanceof SignalSpec.Capture));
  }

  private static BigDecimal share(double share) {
    return new BigDecimal(share).round(DOWN);
  }

  /**
   * Of a described signal, which goes on for ever, there are no totals; and only its longest pulses
   * are played, so that lower ends are left open.
   */
  private static SimulationDocument.Load load(LoadResponse load, boolean isRecorded) {
    return new SimulationDocument.Load(
        isRecorded ? QuantityData.of(Quantity.ofSi(load.seconds(), Dimension.TIME, DIGITS)) : null,
        extreme(load, Measure.VOLTAGE_PEAK, isRecorded),
        isRecorded ? extreme(load, Measure.VOLTAGE_VALLEY, true) : null,
        extreme(load, Measure.CURRENT_PEAK, isRecorded),
        isRecorded ? extreme(load, Measure.CURRENT_VALLEY, true) : null,
        average(load, Measure.CHARGE, "A", isRecorded),
        load.effectiveAmperes().map(span -> bounds(span, null, "A", isRecorded)).orElse(null),
        average(load, Measure.HEAT, "W", isRecorded),
        average(load, Measure.MODULE_HEAT, "W", isRecorded),
        extreme(load, Measure.STORED_ENERGY, isRecorded),
        isRecorded ? extreme(load, Measure.CHARGE, true) : null,
        isRecorded ? extreme(load, Measure.HEAT, true) : null,
        isRecorded ? extreme(load, Measure.MODULE_HEAT, true) : null);
  }

  private static SimulationDocument.@Nullable Bounds extreme(
      LoadResponse load, Measure measure, boolean hasLower) {
    Bound bound = load.bound(measure).orElse(null);
    return bound == null ? null : bounds(bound.outer(), bound.witness(), measure.unit(), hasLower);
  }

  private static SimulationDocument.@Nullable Bounds average(
      LoadResponse load, Measure total, String unit, boolean hasLower) {
    Bound bound = load.bound(total).orElse(null);
    if (bound == null || !(load.seconds() > 0)) {
      return null;
    }
    Span witness = bound.witness();
    return bounds(
        perSecond(bound.outer(), load.seconds()),
        witness == null ? null : perSecond(witness, load.seconds()),
        unit,
        hasLower);
  }

  /** Rounded outward by more than division and the seconds were rounded. */
  private static Span perSecond(Span total, double seconds) {
    double lo = total.lo() / seconds;
    double hi = total.hi() / seconds;
    return new Span(lo - 2 * Math.ulp(lo), hi + 2 * Math.ulp(hi));
  }

  private static SimulationDocument.Bounds bounds(
      Span outer, @Nullable Span witness, String unit, boolean hasLower) {
    return new SimulationDocument.Bounds(
        hasLower ? number(outer.lo(), DOWN) : null,
        number(outer.hi(), UP),
        witness == null ? null : number(witness.hi(), DOWN),
        unit);
  }

  private static @Nullable BigDecimal number(double si, MathContext rounding) {
    if (!Double.isFinite(si)) {
      return null;
    }
    BigDecimal number = new BigDecimal(si).round(rounding);
    return number.scale() > DECIMALS
        ? number.setScale(DECIMALS, rounding.getRoundingMode())
        : number;
  }

  private static SimulationDocument.Supplies supplies(SupplyCourse course) {
    return new SimulationDocument.Supplies(
        QuantityData.of(Picoseconds.toQuantity(course.toPicos() - course.fromPicos())),
        delivery(course.control()),
        delivery(course.load()),
        course.leftOut());
  }

  private static SimulationDocument.Delivery delivery(SupplyCourse.Summary summary) {
    return new SimulationDocument.Delivery(
        bounds(summary.peak(), null, "A", true), bounds(summary.average(), null, "A", true));
  }
}
