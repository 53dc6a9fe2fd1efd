package io.relaytwin.files.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens recordings. */
public final class Captures {

  private static final int HEAD = 4096;

  private Captures() {}

  /**
   * Opens a recording; its format is told from its content, whatever its name.
   *
   * @throws CaptureException when it cannot be read or is none of the formats.
   */
  public static Capture open(Path file) {
    if (!Files.exists(file)) {
      throw new CaptureException(file, "", "there is no such file.");
    }
    if (!Files.isRegularFile(file)) {
      throw new CaptureException(file, "", "this is not a file.");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
    return switch (detect(file, head)) {
      case SIGROK, DSVIEW -> SigrokCapture.open(file);
      case VCD -> VcdCapture.open(file);
      case TABLE -> TableCapture.open(file);
    };
  }

  private static CaptureFormat detect(Path file, byte[] head) {
    if (head.length == 0) {
      throw new CaptureException(file, "", "the file is empty.");
    }
    if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
      return CaptureFormat.SIGROK;
    }
    String foreign = Foreign.problem(head);
    if (foreign != null) {
      throw new CaptureException(file, "", foreign);
    }
    for (byte b : head) {
      if (b == 0) {
        throw new CaptureException(
            file, "", "this is neither a sigrok session nor a VCD nor a table, but binary data.");
      }
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int first = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    return first < text.length() && text.charAt(first) == '$'
        ? CaptureFormat.VCD
        : CaptureFormat.TABLE;
  }
}
