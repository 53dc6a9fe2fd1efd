package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A capture of DSView (.dsl), as its source publishes the format: a ZIP of a {@code header} and,
 * for each wire, of blocks {@code L-0/0}, {@code L-0/1} and so on, eight samples in a byte, the
 * lowest bit first.
 */
final class DslCapture implements Capture {

  /** The entry that tells this format. */
  static final String HEADER = "header";

  private static final int MAX_HEADER = 1 << 20;
  private static final int BLOCK = 1 << 16;
  private static final int MAX_WIRES = 1024;
  private static final Pattern PROBE = Pattern.compile("probe(\\d{1,4})");

  private final Path file;
  private final BigDecimal hertz;
  private final long samples;
  private final List<Wire> wires;
  private final List<Integer> sources;

  private DslCapture(
      Path file, BigDecimal hertz, long samples, List<Wire> wires, List<Integer> sources) {
    this.file = file;
    this.hertz = hertz;
    this.samples = samples;
    this.wires = List.copyOf(wires);
    this.sources = List.copyOf(sources);
  }

  /** Opens a file whose directory has been found to be sound. */
  static DslCapture open(Path file, ZipFile zip, ZipEntry header) throws IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(header)) {
      bytes = in.readNBytes(MAX_HEADER + 1);
    }
    if (bytes.length > MAX_HEADER) {
      throw new CaptureException(
          file, HEADER, Words.fill("it is larger than %d bytes.", MAX_HEADER));
    }
    Map<String, String> keys = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        keys.putIfAbsent(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    BigDecimal hertz = SigrokMetadata.hertz(keys.getOrDefault("samplerate", ""));
    if (hertz == null || hertz.signum() <= 0) {
      throw new CaptureException(file, HEADER, "no samplerate is stated.");
    }
    String total = keys.getOrDefault("total samples", "");
    Map<Integer, String> names = new TreeMap<>();
    keys.forEach((key, value) -> {
      Matcher probe = PROBE.matcher(key);
      if (probe.matches()) {
        names.put(Integer.parseInt(probe.group(1)), value);
      }
    });
    List<Wire> wires = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    names.forEach((source, name) -> {
      if (source < MAX_WIRES && zip.getEntry("L-" + source + "/0") != null) {
        wires.add(new Wire(wires.size() + 1, name, name, Wire.Kind.LOGIC, 1));
        sources.add(source);
      }
    });
    if (wires.isEmpty()) {
      throw new CaptureException(
          file, HEADER, "no logic was captured; export analogue channels as CSV.");
    }
    long samples = total.matches("\\d{1,18}") ? Long.parseLong(total) : Long.MAX_VALUE;
    DslCapture capture = new DslCapture(file, hertz, samples, wires, sources);
    capture.clock(null);
    return capture;
  }

  private SampleClock clock(@Nullable Quantity given) {
    try {
      return SampleClock.of(given == null ? hertz : given.exactSi());
    } catch (ArithmeticException e) {
      throw new CaptureException(file, HEADER, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public CaptureFormat format() {
    return CaptureFormat.DSVIEW;
  }

  @Override
  public String producer() {
    return "DSView";
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public List<Wire> wires() {
    return wires;
  }

  @Override
  public @Nullable Quantity sampleRate() {
    return new Quantity(hertz, Unit.base(Dimension.FREQUENCY));
  }

  @Override
  public @Nullable Quantity sampleInterval() {
    return new Quantity(
        BigDecimal.ONE.divide(hertz, MathContext.DECIMAL64).stripTrailingZeros(),
        Unit.base(Dimension.TIME));
  }

  @Override
  public @Nullable Quantity duration() {
    return null;
  }

  @Override
  public void checkWire(String wire) {
    WireNames.find(file, wires, wire);
  }

  @Override
  public void stream(List<Tap> taps) {
    Map<Integer, List<BitScan>> scans = new TreeMap<>();
    for (Tap tap : taps) {
      Wire wire = WireNames.find(file, wires, tap.wire()).wire();
      SampledEdges edges =
          new SampledEdges(
              tap.sink(), clock(tap.options().sampleRate()), tap.options().sampleUncertainty());
      scans
          .computeIfAbsent(sources.get(wire.number() - 1), source -> new ArrayList<>())
          .add(new BitScan(edges));
    }
    try {
      ZipLimits.check(file);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (Map.Entry<Integer, List<BitScan>> wire : scans.entrySet()) {
          try (ChunkStream in = new ChunkStream(file, zip, "L-" + wire.getKey() + "/", 0)) {
            stream(in, wire.getValue());
          }
        }
      }
    } catch (ZipException e) {
      throw new CaptureException(file, "", "the ZIP is damaged or cut.", e);
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    } catch (ArithmeticException e) {
      throw new CaptureException(
          file, "", "the recording is longer than the 106 days that times can hold.", e);
    }
  }

  private void stream(ChunkStream in, List<BitScan> scans) {
    byte[] block = new byte[BLOCK];
    long read = 0;
    int length;
    do {
      length = in.read(block, 0, block.length);
      int count = (int) Math.min(8L * length, samples - read);
      for (BitScan scan : scans) {
        scan.scan(block, count, read);
      }
      read += count;
    } while (length == block.length && read < samples);
    if (read == 0) {
      throw new CaptureException(file, in.place(), "there are no samples.");
    }
    for (BitScan scan : scans) {
      scan.end(read);
    }
  }
}
