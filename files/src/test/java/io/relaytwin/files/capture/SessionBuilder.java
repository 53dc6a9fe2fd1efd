package io.relaytwin.files.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes sigrok sessions for tests. */
final class SessionBuilder {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /** A session with the usual head and these lines in its device. */
  SessionBuilder metadata(String... lines) {
    String text =
        "[global]\nsigrok version=0.5.2\n\n[device 1]\n" + String.join("\n", lines) + "\n";
    return entry("metadata", text.getBytes(StandardCharsets.UTF_8));
  }

  SessionBuilder entry(String name, byte... data) {
    entries.put(name, data);
    return this;
  }

  SessionBuilder floats(String name, float... volts) {
    ByteBuffer bytes = ByteBuffer.allocate(volts.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float each : volts) {
      bytes.putFloat(each);
    }
    return entry(name, bytes.array());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Path write(Path folder) throws IOException {
    return Files.write(folder.resolve("session.sr"), bytes());
  }
}
