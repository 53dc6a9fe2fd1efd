package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.capture.VcdHeader.Variable;
import io.relaytwin.files.capture.VcdTap.VcdTime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value change dump. Times are exact unless the file says that sigrok wrote it, and at which
 * sample rate; then, or when a rate is given, edges are uncertain by one sample. A dump that counts
 * in femtoseconds has its edges between two whole picoseconds.
 */
final class VcdCapture implements Capture {

  private final Path file;
  private final List<Variable> variables;
  private final List<Wire> wires;
  private final BigDecimal unitSeconds;
  private final boolean statesTimescale;
  private final @Nullable BigDecimal hertz;
  private final long dataOffset;

  private VcdCapture(Path file, VcdHeader header, long dataOffset) {
    this.file = file;
    this.variables = List.copyOf(header.variables());
    this.wires = variables.stream().map(Variable::wire).toList();
    this.unitSeconds = header.unitSeconds();
    this.statesTimescale = header.statesTimescale();
    this.hertz = header.hertz();
    this.dataOffset = dataOffset;
  }

  static VcdCapture open(Path file) {
    try (TextInput in = new TextInput(file)) {
      in.refill();
      // A byte order mark says nothing here.
      if (in.limit() >= 3 && in.buffer()[0] == (byte) 0xEF) {
        in.position = 3;
      }
      VcdHeader header = VcdHeader.parse(in);
      return new VcdCapture(file, header, in.offset());
    }
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public CaptureFormat format() {
    return CaptureFormat.VCD;
  }

  @Override
  public String producer() {
    return hertz == null ? "VCD" : "VCD by sigrok";
  }

  @Override
  public List<String> notes() {
    return statesTimescale
        ? List.of()
        : List.of("the file has no $timescale, so that a unit is taken for 1 ns (see time-unit)");
  }

  @Override
  public @Nullable Quantity sampleInterval() {
    return hertz == null
        ? null
        : new Quantity(
            BigDecimal.ONE.divide(hertz, MathContext.DECIMAL64).stripTrailingZeros(),
            Unit.base(Dimension.TIME));
  }

  @Override
  public List<Wire> wires() {
    return wires;
  }

  @Override
  public @Nullable Quantity sampleRate() {
    return hertz == null ? null : new Quantity(hertz, Unit.base(Dimension.FREQUENCY));
  }

  @Override
  public @Nullable Quantity duration() {
    return null;
  }

  @Override
  public void checkWire(String wire) {
    place(wire);
  }

  private record Place(Variable variable, int fromRight) {}

  private Place place(String asked) {
    WireNames.Choice choice =
        WireNames.find(file, asked.startsWith("#") ? wires : distinct(), asked);
    Variable variable = variables.get(choice.wire().number() - 1);
    int bits = choice.wire().bits();
    if (choice.wire().kind() == Wire.Kind.OTHER) {
      throw new CaptureException(
          file,
          "",
          Words.fill(
              "the variable %s has no levels: it is a string, an event or of no or too many bits.",
              CaptureException.quote(asked)));
    }
    if (choice.bit() < 0) {
      if (bits > 1) {
        throw new CaptureException(
            file,
            "",
            Words.fill(
                "the wire %s has %d bits; choose one, such as %s[%d].",
                CaptureException.quote(asked), bits, asked, variable.lsb()));
      }
      return new Place(variable, 0);
    }
    int fromRight = variable.fromRight(choice.bit());
    if (fromRight < 0) {
      throw new CaptureException(
          file,
          "",
          Words.fill(
              "the wire %s has no bit %d; its bits are %d .. %d.",
              CaptureException.quote(choice.wire().name()),
              choice.bit(),
              variable.msb(),
              variable.lsb()));
    }
    return new Place(variable, fromRight);
  }

  /** The wires without further names of one that is there already: same code, same name. */
  private List<Wire> distinct() {
    List<Wire> distinct = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Variable variable : variables) {
      if (seen.add(variable.id() + ' ' + variable.wire().name())) {
        distinct.add(variable.wire());
      }
    }
    return distinct.size() == wires.size() ? wires : distinct;
  }

  private @Nullable SampleClock clock(ReadOptions options) {
    Quantity given = options.sampleRate();
    BigDecimal rate = given != null ? given.exactSi() : hertz;
    if (rate == null) {
      return null;
    }
    try {
      return SampleClock.of(rate);
    } catch (ArithmeticException e) {
      throw new CaptureException(file, "", String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void stream(List<Tap> taps) {
    VcdIds ids = new VcdIds();
    for (Variable variable : variables) {
      ids.declare(variable.id());
    }
    Quantity given = taps.isEmpty() ? null : taps.get(0).options().timeUnit();
    VcdTime time = new VcdTime(given == null ? unitSeconds : given.exactSi());
    List<VcdTap> all = new ArrayList<>();
    List<List<VcdTap>> byNumber = new ArrayList<>();
    byNumber.add(List.of());
    for (Tap tap : taps) {
      Place place = place(tap.wire());
      ReadOptions options = tap.options();
      boolean real = place.variable().wire().kind() == Wire.Kind.ANALOGUE;
      VoltageLevels voltage =
          real ? new VoltageLevels(options.levels(file), options.scaling()) : null;
      VcdTap sink = new VcdTap(tap, place.fromRight(), voltage, clock(options), time);
      all.add(sink);
      int number = ids.number(place.variable().id(), byNumber.size());
      if (number == byNumber.size()) {
        byNumber.add(new ArrayList<>());
      }
      byNumber.get(number).add(sink);
    }
    try (TextInput in = new TextInput(file)) {
      in.skipTo(dataOffset);
      in.refill();
      try {
        new VcdScan(in, ids, byNumber, all).run();
      } catch (ArithmeticException e) {
        throw in.fault("the time exceeds the 106 days that times can hold.", e);
      }
    }
  }
}
