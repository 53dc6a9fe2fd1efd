package io.relaytwin.files.design;

import io.relaytwin.files.yaml.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a file; a file that is no text is told by what it is. */
final class FileText {

  /**
   * A kind of file that people hand in by mistake.
   *
   * @param words what it is.
   * @param start how it begins, a byte a letter.
   */
  private record Kind(String words, String start) {}

  private static final String RECORDING = "a recording in VCD, which a design names under capture";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("a PDF", "%PDF"),
          new Kind("a ZIP archive, as recordings and workbooks are", "PK\003\004"),
          new Kind("packed by gzip", "\037\u008b"),
          new Kind("a picture", "\u0089PNG"),
          new Kind("a picture", "\u00ff\u00d8\u00ff"),
          new Kind("XML", "<?xml"),
          new Kind("a web page", "<!DOCTYPE"),
          new Kind(RECORDING, "$date"),
          new Kind(RECORDING, "$version"),
          new Kind(RECORDING, "$timescale"));

  private FileText() {}

  /** The text; {@code null}, with a fault, when the bytes are none. */
  static @Nullable String of(byte[] bytes, Faults faults) {
    String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (Kind kind : KINDS) {
      if (start.startsWith(kind.start())) {
        faults.file(
            Place.WHOLE_FILE,
            "this file is " + kind.words(),
            "a design is a text in YAML; \"relaytwin new\" writes one to start with");
        return null;
      }
    }
    if (isWide(start)) {
      faults.file(
          Place.WHOLE_FILE, "this file is in UTF-16", "save it in UTF-8, as editors offer it");
      return null;
    }
    return decoded(bytes, faults);
  }

  /** Whether a text begins with the mark of UTF-16, or has nothing in each second byte. */
  private static boolean isWide(String start) {
    return start.startsWith("\u00ff\u00fe")
        || start.startsWith("\u00fe\u00ff")
        || (start.length() >= 4
            && (start.charAt(0) == 0) != (start.charAt(1) == 0)
            && (start.charAt(0) == 0) == (start.charAt(2) == 0)
            && (start.charAt(1) == 0) == (start.charAt(3) == 0));
  }

  private static @Nullable String decoded(byte[] bytes, Faults faults) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      List<String> lines = text.lines().toList();
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.endsWith("\n") || lines.isEmpty() ? 1 : lines.getLast().length() + 1;
      faults.file(
          new Place("", line, column),
          String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[in.position()] & 0xff),
          "save the file in UTF-8");
      return null;
    }
    return text;
  }
}
