package io.relaytwin.files.gaeb;

import io.relaytwin.core.quantity.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a tender, by the encoding that it declares. Decoded here and not by the parser of the
 * JDK, which prints on standard error when bytes are none of their encoding.
 */
final class GaebText {

  private static final int HEAD = 200;

  private static final Pattern DECLARED =
      Pattern.compile(
          "^<\\?xml[^>]{0,100}?encoding\\s{0,10}=\\s{0,10}[\"']([\\w.:\\-]{1,40})[\"']");

  private GaebText() {}

  static String of(byte[] content, String name) throws GaebException {
    Charset charset = charset(content, name);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new GaebException(
          Words.fill(
              "%s is no well-formed XML: some of its bytes are not %s.", name, charset.name()));
    }
  }

  private static Charset charset(byte[] content, String name) throws GaebException {
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared =
        DECLARED.matcher(head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new GaebException(
          Words.fill(
              "%s is written in \"%s\", which is not known; save it in UTF-8.",
              name, declared.group(1)));
    }
  }
}
