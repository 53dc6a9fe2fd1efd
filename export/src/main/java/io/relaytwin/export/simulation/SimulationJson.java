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

  /** Of a described signal only the longest pulses are played: lower ends are left open. */
  private static SimulationDocument.Load load(LoadResponse load, boolean isRecorded) {
    return new SimulationDocument.Load(
        QuantityData.of(Quantity.ofSi(load.seconds(), Dimension.TIME, DIGITS)),
        bounds(load, Measure.VOLTAGE_PEAK, isRecorded),
        bounds(load, Measure.VOLTAGE_VALLEY, isRecorded),
        bounds(load, Measure.CURRENT_PEAK, isRecorded),
        bounds(load, Measure.CURRENT_VALLEY, isRecorded),
        load.effectiveAmperes().map(span -> bounds(span, null, "A", isRecorded)).orElse(null),
        bounds(load, Measure.CHARGE, isRecorded),
        bounds(load, Measure.HEAT, isRecorded),
        load.watts().map(span -> bounds(span, null, "W", isRecorded)).orElse(null),
        bounds(load, Measure.STORED_ENERGY, isRecorded),
        bounds(load, Measure.MODULE_HEAT, isRecorded));
  }

  private static SimulationDocument.@Nullable Bounds bounds(
      LoadResponse load, Measure measure, boolean isRecorded) {
    Bound bound = load.bound(measure).orElse(null);
    return bound == null
        ? null
        : bounds(bound.outer(), bound.witness(), measure.unit(), isRecorded);
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
    return Double.isFinite(si) ? new BigDecimal(si).round(rounding) : null;
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
