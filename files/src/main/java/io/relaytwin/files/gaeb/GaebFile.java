package io.relaytwin.files.gaeb;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A tender in GAEB DA XML, any 3.x namespace and any phase.
 *
 * <p>Files come from strangers: document types and external entities are refused, size, depth and
 * number of lines are bounded, and nothing outside the file is ever opened.
 *
 * @param namespace of its root, such as {@code http://www.gaeb.de/GAEB_DA_XML/DA81/3.3}.
 * @param lines of every item, in the order of the file.
 * @param content the bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // equality of two files is asked of nobody
public record GaebFile(String namespace, List<Line> lines, byte[] content) {

  /** Larger files are refused; the largest tenders stay far below. */
  static final long MAX_BYTES = 64L << 20;

  private static final int MAX_DEPTH = 80;
  private static final int MAX_LINES = 1_000_000;
  private static final int MAX_LINE = 10_000;
  private static final int MAX_NUMBER = 40;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private static final String NAMESPACE = "http://www.gaeb.de/GAEB_DA_XML/";

  /** Elements that end a line of text. */
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "br", "td", "th", "tr", "ArtNo", "Brand", "Text", "TextOutlTxt");

  /** Elements whose text is read. */
  private static final Set<String> TEXTS =
      Set.of("Description", "SubDescr", "Product", "ArtNo", "Brand", "BidComm");

  /** Copies the list. */
  public GaebFile {
    lines = List.copyOf(lines);
  }

  /**
   * One line of an item.
   *
   * @param item the number of the item, such as {@code 01.0010}; empty for remarks.
   * @param text without line breaks.
   */
  public record Line(String item, String text) {}

  /**
   * Reads a file.
   *
   * @throws GaebException when it is no GAEB DA XML, or breaks the bounds.
   * @throws IOException when it cannot be opened.
   */
  public static GaebFile read(Path file) throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
      throw new GaebException(
          Words.fill(
              "%s has %d bytes, more than the %d that are read.",
              file, Files.size(file), MAX_BYTES));
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes((int) MAX_BYTES + 1);
    }
    if (content.length > MAX_BYTES) {
      throw new GaebException(Words.fill("%s is longer than %d bytes.", file, MAX_BYTES));
    }
    return parse(content, file.toString());
  }

  /** Reads the content of a file whose name is given for messages. */
  static GaebFile parse(byte[] content, String name) throws GaebException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader(GaebText.of(content, name)));
      try {
        return new Reading(name, content).read(xml);
      } finally {
        xml.close();
      }
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
      // The parser of the JDK stumbles over some files instead of refusing them.
      throw new GaebException(
          Words.fill("%s is no well-formed XML: %s", name, broken.getMessage()));
    } catch (XMLStreamException broken) {
      throw new GaebException(
          Words.fill(
              "%s is no well-formed XML: line %d, column %d: %s",
              name,
              broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber(),
              broken.getLocation() == null ? 0 : broken.getLocation().getColumnNumber(),
              lastLine(broken)));
    }
  }

  private static String lastLine(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage());
    return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
  }

  /** The state of one reading. */
  private static final class Reading {
    private final String name;
    private final byte[] content;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<String> numbers = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private String namespace = "";
    private String item = "";
    private int depth;
    private int textDepth;
    private int itemDepth;

    Reading(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    GaebFile read(XMLStreamReader xml) throws XMLStreamException, GaebException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              characters(xml);
          case XMLStreamConstants.DTD ->
              throw new GaebException(
                  name + " declares a document type, which a GAEB file never does.");
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw new GaebException(
                  name + " uses an entity, which a GAEB file never does: " + xml.getLocalName());
          default -> {
            // comments and processing instructions say nothing to us
          }
        }
      }
      return new GaebFile(namespace, lines, content);
    }

    private void start(XMLStreamReader xml) throws GaebException {
      depth++;
      String element = xml.getLocalName();
      if (depth == 1) {
        String uri = xml.getNamespaceURI();
        namespace = uri == null ? "" : uri;
        if (!element.equals("GAEB") || !namespace.startsWith(NAMESPACE)) {
          throw new GaebException(
              Words.fill(
                  "%s is no GAEB DA XML 3.x: its root is %s in the namespace \"%s\".",
                  name, element, namespace));
        }
      }
      if (depth > MAX_DEPTH) {
        throw new GaebException(
            Words.fill("%s nests its elements deeper than %d.", name, MAX_DEPTH));
      }
      if (element.equals("BoQCtgy") || element.equals("Item")) {
        String number = xml.getAttributeValue(null, "RNoPart");
        numbers.addLast(number == null ? "?" : cut(plain(number).strip(), MAX_NUMBER));
        if (element.equals("Item") && itemDepth == 0) {
          itemDepth = depth;
        }
        item = itemDepth > 0 ? String.join(".", numbers) : "";
      }
      if (textDepth == 0 && TEXTS.contains(element)) {
        textDepth = depth;
      }
      if (BLOCKS.contains(element)) {
        flush();
      }
    }

    private void end(String element) throws GaebException {
      if (BLOCKS.contains(element) || depth == textDepth) {
        flush();
      }
      if (depth == textDepth) {
        textDepth = 0;
      }
      if (element.equals("BoQCtgy") || element.equals("Item")) {
        numbers.pollLast();
        if (depth == itemDepth) {
          itemDepth = 0;
        }
        item = itemDepth > 0 ? String.join(".", numbers) : "";
      }
      depth--;
    }

    private void characters(XMLStreamReader xml) {
      if (textDepth > 0 && line.length() < MAX_LINE) {
        line.append(xml.getText());
      }
    }

    private void flush() throws GaebException {
      String text = plain(line.toString()).strip();
      line.setLength(0);
      if (text.isEmpty()) {
        return;
      }
      if (lines.size() >= MAX_LINES) {
        throw new GaebException(Words.fill("%s has more than %d lines.", name, MAX_LINES));
      }
      lines.add(new Line(item, cut(text, MAX_LINE)));
    }

    /** One line, without the control characters that XML 1.1 lets in. */
    private static String plain(String text) {
      return CONTROL.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\ufffd");
    }

    private static String cut(String text, int length) {
      return text.length() > length ? text.substring(0, length) : text;
    }
  }
}
