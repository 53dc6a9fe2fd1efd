package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code metadata} of a sigrok session says of its first device.
 *
 * @param logicEntry the name of the entry of logic samples, or the beginning of the names of its
 *     chunks.
 * @param unitSize bytes a sample, 1 to {@value #MAX_UNIT_SIZE}; 0 when there is no logic.
 * @param hertz the sample rate; {@code null} when not stated.
 * @param probes the names of the logic wires by their bit, from 0.
 * @param analogues the names of the analogue wires by the number in the names of their entries.
 */
record SigrokMetadata(
    String logicEntry,
    int unitSize,
    @Nullable BigDecimal hertz,
    Map<Integer, String> probes,
    Map<Integer, String> analogues) {

  /** 1,024 probes: far more than any logic analyser has. */
  static final int MAX_UNIT_SIZE = 128;

  private static final int MAX_WIRES = MAX_UNIT_SIZE * 8;
  private static final String PLACE = "metadata";
  private static final Pattern PROBE = Pattern.compile("(probe|analog)(\\d{1,9})");

  /** The number with the unit as sigrok writes it: 12 MHz, 625 kHz, 16.666667 MHz, 1000000. */
  private static final Pattern RATE =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?)\\s*([kKmMgG]?)(?:[hH][zZ])?");

  static SigrokMetadata parse(Path file, byte[] bytes) {
    Map<String, String> device = new TreeMap<>();
    boolean inDevice = false;
    boolean seen = false;
    int lineNumber = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
      lineNumber++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        continue;
      }
      if (text.startsWith("[")) {
        inDevice = text.toLowerCase(Locale.ROOT).startsWith("[device") && !seen;
        seen |= inDevice;
        continue;
      }
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw new CaptureException(
            file,
            PLACE + " line " + lineNumber,
            Words.fill(
                "%s is neither a section nor a key with a value.", CaptureException.quote(text)));
      }
      if (inDevice) {
        device.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    if (!seen) {
      throw new CaptureException(file, PLACE, "there is no section [device 1].");
    }
    return of(file, device);
  }

  private static SigrokMetadata of(Path file, Map<String, String> device) {
    Map<Integer, String> probes = new TreeMap<>();
    Map<Integer, String> analogues = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    device.forEach((key, value) -> {
      Matcher matcher = PROBE.matcher(key);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(2));
        boolean logic = matcher.group(1).equals("probe");
        if (number < 1 || number > MAX_WIRES) {
          faults.add(Words.fill("%s is not one of %d wires.", key, MAX_WIRES));
        } else if (logic) {
          probes.put(number - 1, value);
        } else {
          analogues.put(number, value);
        }
      }
    });
    if (!faults.isEmpty()) {
      throw new CaptureException(file, PLACE, faults.get(0));
    }
    int unitSize = count(file, device, "unitsize", MAX_UNIT_SIZE);
    int total = count(file, device, "total probes", Integer.MAX_VALUE);
    String logicEntry = device.getOrDefault("capturefile", "");
    if (logicEntry.isEmpty() != (unitSize == 0)) {
      throw new CaptureException(
          file, PLACE, "capturefile and unitsize belong together, but only one is stated.");
    }
    if (total > MAX_WIRES) {
      throw new CaptureException(
          file, PLACE, Words.fill("total probes (%d) exceeds %d.", total, MAX_WIRES));
    }
    // Some programs name more wires than they store; those have no samples and cannot be read.
    probes.keySet().removeIf(bit -> bit >= unitSize * 8);
    return new SigrokMetadata(logicEntry, unitSize, rate(file, device), probes, analogues);
  }

  private static int count(Path file, Map<String, String> device, String key, int max) {
    String text = device.get(key);
    if (text == null) {
      return 0;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new CaptureException(
          file, PLACE, Words.fill("%s %s is not a count.", key, CaptureException.quote(text)));
    }
    long value = Long.parseLong(text);
    if ((value < 1 && max != Integer.MAX_VALUE) || value > max) {
      throw new CaptureException(
          file, PLACE, Words.fill("%s (%d) does not lie in 1 .. %d.", key, value, max));
    }
    return (int) value;
  }

  private static @Nullable BigDecimal rate(Path file, Map<String, String> device) {
    String text = device.get("samplerate");
    if (text == null) {
      return null;
    }
    BigDecimal hertz = hertz(text);
    if (hertz == null) {
      throw new CaptureException(
          file,
          PLACE,
          Words.fill(
              "samplerate %s is not a frequency such as 12 MHz.", CaptureException.quote(text)));
    }
    return hertz;
  }

  /** A frequency as sigrok writes it; {@code null} when the text is none. */
  static @Nullable BigDecimal hertz(String text) {
    Matcher matcher = RATE.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    int shift =
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 3;
          case "m" -> 6;
          case "g" -> 9;
          default -> 0;
        };
    return new BigDecimal(matcher.group(1)).movePointRight(shift);
  }
}
