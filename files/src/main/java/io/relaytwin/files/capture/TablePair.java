package io.relaytwin.files.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table, or the two files as which Rohde &amp; Schwarz RTO, RTE and RTP write one: {@code x.csv}
 * with keys and values, {@code x.Wfm.csv} with the rows. Either may be asked for.
 *
 * @param values the file with the rows.
 * @param description the lines of the other one; empty when there is none.
 */
record TablePair(Path values, List<String> description) {

  private static final String VALUES = ".Wfm.csv";
  private static final int MAX_DESCRIPTION = 1 << 16;

  static TablePair of(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    int end = text.length() - VALUES.length();
    if (end > 0 && text.regionMatches(true, end, VALUES, 0, VALUES.length())) {
      Path other = file.resolveSibling(text.substring(0, end) + text.substring(end + 4));
      return new TablePair(file, Files.isRegularFile(other) ? lines(other) : List.of());
    }
    int dot = text.lastIndexOf('.');
    if (dot > 0) {
      Path other = file.resolveSibling(text.substring(0, dot) + ".Wfm" + text.substring(dot));
      if (Files.isRegularFile(other)) {
        return new TablePair(other, lines(file));
      }
    }
    return new TablePair(file, List.of());
  }

  private static List<String> lines(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MAX_DESCRIPTION), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
  }
}
