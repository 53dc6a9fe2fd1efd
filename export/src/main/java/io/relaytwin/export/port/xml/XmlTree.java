package io.relaytwin.export.port.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads XML that may come from anybody: no document type, nothing from outside. */
public final class XmlTree {

  private XmlTree() {}

  /**
   * The root element.
   *
   * @param file the bytes of the document.
   * @throws SAXException when it is not well-formed, or has a document type.
   */
  public static Element root(byte[] file) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(file))
          .getDocumentElement();
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("The XML parser of the JDK does not work.", impossible);
    }
  }
}
