package io.relaytwin.files.design;

import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalException;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Thresholds;
import io.relaytwin.files.capture.Capture;
import io.relaytwin.files.capture.Captures;
import io.relaytwin.files.capture.ReadOptions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The recordings beside a design file, read as the design says. */
public final class RecordingFiles implements Recordings {

  private static final Quantity NOTHING = Quantity.of("0", "V");

  private final DesignFile design;

  /** The recordings beside a file. */
  public RecordingFiles(DesignFile design) {
    this.design = design;
  }

  private Capture file(SignalSpec.Capture capture) {
    return Captures.open(design.resolve(capture.file()));
  }

  @Override
  public SignalSource open(SignalSpec.Capture capture, @Nullable Thresholds module) {
    ReadOptions options =
        options(capture.reading(), module).withSampleUncertainty(capture.sampleUncertainty());
    return file(capture).signal(capture.wire(), options);
  }

  @Override
  public String readAs(SignalSpec.Capture capture) {
    return file(capture).readAs(capture.reading().rate());
  }

  /** How a recording is understood; the user's word counts before that of the module. */
  public static ReadOptions options(SignalSpec.Reading reading, @Nullable Thresholds module) {
    Quantity lowTo = reading.lowTo();
    Quantity highFrom = reading.highFrom();
    if (module != null) {
      lowTo = lowTo == null ? module.maxLow() : lowTo;
      highFrom = highFrom == null ? module.minHigh() : highFrom;
    }
    Quantity scale = reading.scale();
    Quantity offset = reading.offset();
    ReadOptions options =
        ReadOptions.DEFAULT
            .withThresholds(lowTo == null || highFrom == null ? null : thresholds(lowTo, highFrom))
            .withSampleRate(reading.rate())
            .withTimeUnit(reading.timeUnit());
    if (scale != null || offset != null) {
      options =
          options.withScale(
              scale == null ? BigDecimal.ONE : scale.exactSi(), offset == null ? NOTHING : offset);
    }
    return reading.statesLevels() ? options.asVoltages() : options;
  }

  private static Thresholds thresholds(Quantity lowTo, Quantity highFrom) {
    if (lowTo.compareTo(highFrom) >= 0) {
      throw new SignalException(
          Words.fill(
                  "low-to (%s) must lie below high-from (%s); where only one is given, the module"
                      + " tells the",
                  lowTo, highFrom)
              + " other");
    }
    return new Thresholds(lowTo, highFrom);
  }
}
