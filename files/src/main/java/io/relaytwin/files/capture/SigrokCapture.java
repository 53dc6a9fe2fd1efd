package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A sigrok session (.sr): a ZIP of metadata, packed logic samples and 32-bit floats of analogue
 * wires. Version 1 holds the logic samples in one entry {@code logic-1}, version 2 in chunks {@code
 * logic-1-1}, {@code logic-1-2} and so on.
 *
 * <p>What can be asked of a file is bounded by its own size: entries must not share compressed
 * bytes, and deflate yields at most 1,032 bytes for one, so a reading ends, in flat memory, however
 * hostile the file is. A high ratio alone is no fault; recordings of quiet wires have it.
 */
final class SigrokCapture implements Capture {

  private static final int MAX_METADATA = 1 << 20;
  private static final int BLOCK = 1 << 16;

  private final Path file;
  private final SigrokMetadata metadata;
  private final boolean logicChunked;
  private final List<Wire> wires;
  private final List<Integer> sources;
  private final @Nullable Quantity duration;

  private SigrokCapture(
      Path file, SigrokMetadata metadata, boolean logicChunked, @Nullable Quantity duration) {
    this.file = file;
    this.metadata = metadata;
    this.logicChunked = logicChunked;
    this.duration = duration;
    List<Wire> found = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    addWires(metadata.probes(), Wire.Kind.LOGIC, found, from);
    addWires(metadata.analogues(), Wire.Kind.ANALOGUE, found, from);
    this.wires = List.copyOf(found);
    this.sources = List.copyOf(from);
  }

  private static void addWires(
      Map<Integer, String> named, Wire.Kind kind, List<Wire> wires, List<Integer> sources) {
    named.forEach((source, name) -> {
      wires.add(new Wire(wires.size() + 1, name, name, kind, 1));
      sources.add(source);
    });
  }

  /** Opens a session, or what else comes in such a ZIP. */
  static Capture open(Path file) {
    try (ZipFile zip = zip(file)) {
      ZipEntry entry = zip.getEntry("metadata");
      ZipEntry header = zip.getEntry(DslCapture.HEADER);
      if (entry == null && header != null) {
        return DslCapture.open(file, zip, header);
      }
      if (entry == null) {
        throw new CaptureException(
            file,
            "",
            zip.getEntry("meta.json") != null
                ? "this is a capture of Saleae Logic 2, whose format is not published; export it"
                    + " as CSV (raw data, digital)."
                : "the ZIP has no entry \"metadata\", so it is no sigrok session.");
      }
      byte[] bytes;
      try (InputStream in = zip.getInputStream(entry)) {
        bytes = in.readNBytes(MAX_METADATA + 1);
      }
      if (bytes.length > MAX_METADATA) {
        throw new CaptureException(
            file, "metadata", Words.fill("it is larger than %d bytes.", MAX_METADATA));
      }
      SigrokMetadata metadata = SigrokMetadata.parse(file, bytes);
      boolean chunked = metadata.unitSize() > 0 && zip.getEntry(metadata.logicEntry()) == null;
      long logicBytes = checkEntries(file, zip, metadata, chunked);
      if (metadata.hertz() != null) {
        clock(file, metadata, null);
      }
      return new SigrokCapture(file, metadata, chunked, duration(metadata, logicBytes));
    } catch (ZipException | IllegalArgumentException e) {
      throw new CaptureException(file, "", "the ZIP is damaged or cut.", e);
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    ZipLimits.check(file);
    return new ZipFile(file.toFile());
  }

  private static @Nullable Quantity duration(SigrokMetadata metadata, long logicBytes) {
    BigDecimal hertz = metadata.hertz();
    if (hertz == null || metadata.unitSize() == 0) {
      return null;
    }
    BigDecimal samples = BigDecimal.valueOf(logicBytes / metadata.unitSize());
    return new Quantity(samples.divide(hertz, new MathContext(18)), Unit.base(Dimension.TIME));
  }

  /**
   * Checks that chunks are numbered without a hole and that entries do not share bytes.
   *
   * @return the bytes of logic samples as the directory states them.
   */
  private static long checkEntries(
      Path file, ZipFile zip, SigrokMetadata metadata, boolean chunked) {
    long logicBytes = 0;
    long packed = 0;
    Map<String, long[]> chunks = new TreeMap<>();
    for (Iterator<? extends ZipEntry> all = zip.stream().iterator(); all.hasNext(); ) {
      ZipEntry entry = all.next();
      packed = added(packed, entry.getCompressedSize());
      String name = entry.getName();
      int dash = name.lastIndexOf('-');
      boolean logic = false;
      if (chunked && dash == metadata.logicEntry().length()) {
        logic = name.startsWith(metadata.logicEntry());
      } else if (!chunked) {
        logic = name.equals(metadata.logicEntry());
      }
      if (logic) {
        logicBytes = added(logicBytes, entry.getSize());
      }
      if ((logic && chunked) || name.startsWith("analog-")) {
        long number = number(name.substring(dash + 1));
        if (number > 0 && chunks.size() <= SigrokMetadata.MAX_UNIT_SIZE * 8) {
          long[] counted = chunks.computeIfAbsent(name.substring(0, dash), series -> new long[2]);
          counted[0]++;
          counted[1] = Math.max(counted[1], number);
        }
      }
    }
    if (packed > file.toFile().length()) {
      throw new CaptureException(
          file, "", "the entries of the ZIP share data, which no recording does.");
    }
    chunks.forEach((series, counted) -> {
      if (counted[0] != counted[1]) {
        throw new CaptureException(
            file,
            series,
            Words.fill("there are %d chunks, but the last has number %d.", counted[0], counted[1]));
      }
    });
    return logicBytes;
  }

  /** A sum of sizes as a ZIP states them, which may be any: at most {@link Long#MAX_VALUE}. */
  private static long added(long sum, long size) {
    return size > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + Math.max(0, size);
  }

  private static long number(String digits) {
    if (digits.isEmpty() || digits.length() > 9 || digits.charAt(0) == '0') {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(digits);
  }

  private static SampleClock clock(
      Path file, SigrokMetadata metadata, @Nullable Quantity override) {
    BigDecimal hertz = override != null ? override.exactSi() : metadata.hertz();
    if (hertz == null) {
      throw new CaptureException(
          file, "metadata", "no samplerate is stated; give rate, such as rate: 1 MHz.");
    }
    try {
      return SampleClock.of(hertz);
    } catch (ArithmeticException e) {
      throw new CaptureException(file, "metadata", String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public CaptureFormat format() {
    return CaptureFormat.SIGROK;
  }

  @Override
  public String producer() {
    return "sigrok session";
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public @Nullable Quantity sampleInterval() {
    BigDecimal hertz = metadata.hertz();
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
    BigDecimal hertz = metadata.hertz();
    return hertz == null ? null : new Quantity(hertz, Unit.base(Dimension.FREQUENCY));
  }

  @Override
  public @Nullable Quantity duration() {
    return duration;
  }

  @Override
  public void checkWire(String wire) {
    find(wire);
  }

  private Wire find(String name) {
    WireNames.Choice choice = WireNames.find(file, wires, name);
    return choice.wire();
  }

  @Override
  public void stream(List<Tap> taps) {
    List<SampleScan> logic = new ArrayList<>();
    Map<Integer, List<AnalogueScan>> analogue = new TreeMap<>();
    for (Tap tap : taps) {
      Wire wire = find(tap.wire());
      int source = sources.get(wire.number() - 1);
      SampledEdges edges =
          new SampledEdges(
              tap.sink(),
              clock(file, metadata, tap.options().sampleRate()),
              tap.options().sampleUncertainty());
      if (wire.kind() == Wire.Kind.LOGIC) {
        logic.add(new SampleScan(edges, metadata.unitSize(), source));
      } else {
        analogue
            .computeIfAbsent(source, key -> new ArrayList<>())
            .add(new AnalogueScan(edges, tap.options().levels(file), tap.options().scaling()));
      }
    }
    try (ZipFile zip = zip(file)) {
      if (!logic.isEmpty()) {
        String entry = metadata.logicEntry();
        try (ChunkStream in =
            new ChunkStream(file, zip, logicChunked ? entry + "-" : entry, logicChunked)) {
          streamLogic(in, logic);
        }
      }
      for (Map.Entry<Integer, List<AnalogueScan>> wire : analogue.entrySet()) {
        String entry = "analog-1-" + wire.getKey() + "-";
        try (ChunkStream in = new ChunkStream(file, zip, entry, true)) {
          streamAnalogue(in, wire.getValue());
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

  private void streamLogic(ChunkStream in, List<SampleScan> scans) {
    int unitSize = metadata.unitSize();
    byte[] block = new byte[BLOCK / unitSize * unitSize];
    long samples = 0;
    int length;
    do {
      length = in.read(block, 0, block.length);
      wholeSamples(in, length, unitSize);
      for (SampleScan scan : scans) {
        scan.scan(block, length, samples);
      }
      samples += length / unitSize;
    } while (length == block.length);
    notEmpty(in, samples);
    for (SampleScan scan : scans) {
      scan.end(samples);
    }
  }

  private void streamAnalogue(ChunkStream in, List<AnalogueScan> scans) {
    byte[] block = new byte[BLOCK];
    long samples = 0;
    int length;
    do {
      length = in.read(block, 0, block.length);
      wholeSamples(in, length, Float.BYTES);
      for (AnalogueScan scan : scans) {
        int fault = scan.scan(block, length, samples);
        if (fault >= 0) {
          throw new CaptureException(
              file, in.place(), Words.fill("sample %d is not a finite number.", samples + fault));
        }
      }
      samples += length / Float.BYTES;
    } while (length == block.length);
    notEmpty(in, samples);
    for (AnalogueScan scan : scans) {
      scan.end(samples);
    }
  }

  private void wholeSamples(ChunkStream in, int length, int unitSize) {
    if (length % unitSize != 0) {
      throw new CaptureException(
          file,
          in.place(),
          Words.fill("the data end in the middle of a sample of %d bytes.", unitSize));
    }
  }

  private void notEmpty(ChunkStream in, long samples) {
    if (samples == 0) {
      throw new CaptureException(file, in.place(), "there are no samples.");
    }
  }
}
