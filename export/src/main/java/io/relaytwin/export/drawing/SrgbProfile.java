package io.relaytwin.export.drawing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space sRGB of IEC 61966-2-1 as an ICC profile of version 4 (ISO 15076-1), which says
 * what the colours of a file mean.
 *
 * <p>Primaries are given against the white D50, as profiles want it, after adaptation from D65 by
 * the Bradford matrix; the curve is the exact one, by its parameters.
 */
final class SrgbProfile {

  /** ISO 15076-1, 7.2.16: the white of the profile connection space. */
  private static final double[] D50 = {0.9642, 1, 0.8249};

  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.7141};

  private static final double[] D65_TO_D50 = {
    1.04781, 0.02289, -0.05013, 0.02954, 0.99048, -0.01705, -0.00923, 0.01504, 0.75213
  };

  /** Exponent, then a, b, c and d of (a x + b) ^ exponent from d on, c x below. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private static final int HEADER = 128;
  private static final int VERSION_4_2 = 0x04200000;

  private SrgbProfile() {}

  /** The file, always the same. */
  static byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", words("sRGB IEC 61966-2-1"));
    tags.put("cprt", words("No copyright, use freely"));
    tags.put("wtpt", numbers("XYZ ", D50));
    tags.put("chad", numbers("sf32", D65_TO_D50));
    tags.put("rXYZ", numbers("XYZ ", RED));
    tags.put("gXYZ", numbers("XYZ ", GREEN));
    tags.put("bXYZ", numbers("XYZ ", BLUE));
    tags.put("rTRC", curve());
    tags.put("gTRC", curve());
    tags.put("bTRC", curve());
    return write(out -> file(out, tags));
  }

  private static void file(DataOutputStream out, Map<String, byte[]> tags) throws IOException {
    int start = HEADER + 4 + 12 * tags.size();
    int size = tags.values().stream().mapToInt(data -> data.length).sum();
    header(out, start + size);
    out.writeInt(tags.size());
    int place = start;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      out.write(tag.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(place);
      out.writeInt(tag.getValue().length);
      place += tag.getValue().length;
    }
    for (byte[] data : tags.values()) {
      out.write(data);
    }
  }

  private static void header(DataOutputStream out, int size) throws IOException {
    out.writeInt(size);
    out.writeInt(0);
    out.writeInt(VERSION_4_2);
    out.write("mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
    // A day has to stand here; that of the standard's first edition.
    for (int part : new int[] {1999, 10, 18, 0, 0, 0}) {
      out.writeShort(part);
    }
    out.write("acsp".getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[68 - 40]);
    for (double part : D50) {
      out.writeInt(fixed(part));
    }
    out.write(new byte[HEADER - 80]);
  }

  /** A text in English, ISO 15076-1, 10.13. */
  private static byte[] words(String text) {
    byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
    return write(out -> {
      out.write("mluc".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(0);
      out.writeInt(1);
      out.writeInt(12);
      out.write("enUS".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(letters.length);
      out.writeInt(28);
      out.write(letters);
    });
  }

  private static byte[] numbers(String type, double... values) {
    return write(out -> {
      out.write(type.getBytes(StandardCharsets.US_ASCII));
      out.writeInt(0);
      for (double value : values) {
        out.writeInt(fixed(value));
      }
    });
  }

  private static byte[] curve() {
    return write(out -> {
      out.write("para".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(0);
      out.writeShort(3);
      out.writeShort(0);
      for (double value : CURVE) {
        out.writeInt(fixed(value));
      }
    });
  }

  /** In 65536ths. */
  private static int fixed(double value) {
    return (int) Math.round(value * 0x10000);
  }

  @FunctionalInterface
  private interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** What is written, up to a multiple of four bytes. */
  private static byte[] write(Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writer.write(out);
      while (out.size() % 4 != 0) {
        out.write(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
