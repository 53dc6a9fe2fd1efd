package io.relaytwin.files.capture;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/** Jazzer's way into the sigrok reader; see docs/how-to/fuzz-the-readers.md. */
public final class SigrokFuzzer {

  private SigrokFuzzer() {}

  /** One input: a whole file, or a sound ZIP around metadata and samples. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      byte[] tail = data.consumeRemainingAsBytes();
      byte[] file = new byte[tail.length + 2];
      file[0] = 'P';
      file[1] = 'K';
      System.arraycopy(tail, 0, file, 2, tail.length);
      CaptureProbe.examine(file, FuzzScratch.FILE);
      return;
    }
    int unitSize = data.consumeInt(0, 12);
    String[] rates = {"1 MHz", "12 MHz", "0", "7", "999999999 kHz", data.consumeString(20)};
    String metadata =
        "[device 1]\ncapturefile=logic-1\nunitsize=%d\nsamplerate=%s\nprobe1=A\nprobe7=B\nanalog9=C\n%s"
            .formatted(unitSize, data.pickValue(rates), data.consumeString(60));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "metadata", metadata.getBytes(StandardCharsets.UTF_8));
      int chunks = data.consumeInt(0, 3);
      for (int i = 1; i <= chunks; i++) {
        put(zip, "logic-1-" + i, data.consumeBytes(200));
      }
      put(zip, "analog-1-9-1", data.consumeBytes(200));
      put(zip, data.consumeString(12), data.consumeRemainingAsBytes());
    } catch (ZipException | IllegalArgumentException e) {
      return; // Two entries of one name, which the library does not write.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CaptureProbe.examine(bytes.toByteArray(), FuzzScratch.FILE);
  }

  private static void put(ZipOutputStream zip, String name, byte[] data) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(data);
    zip.closeEntry();
  }
}
