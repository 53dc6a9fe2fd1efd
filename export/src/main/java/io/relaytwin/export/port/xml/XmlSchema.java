package io.relaytwin.export.port.xml;

import io.relaytwin.core.quantity.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema that documents are held against; nothing is fetched from a network. */
public final class XmlSchema {

  /** A list of more faults than this helps nobody. */
  private static final int MOST = 100;

  private final Schema schema;

  private XmlSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Loads a schema, and the files beside it that it includes.
   *
   * @throws IOException when the file is missing or no schema.
   */
  public static XmlSchema in(Path file) throws IOException {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // Schemas define choices of several hundred elements, more than this feature allows.
      factory.setProperty("jdk.xml.maxOccurLimit", "0");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return new XmlSchema(factory.newSchema(file.toFile()));
    } catch (SAXException notSchema) {
      throw new IOException(
          Words.fill("%s is no schema: %s", file, notSchema.getMessage()), notSchema);
    }
  }

  /**
   * What the schema refuses, with line and column; empty when the document is valid.
   *
   * @param document its bytes.
   */
  public List<String> faults(byte[] document) {
    List<String> faults = new ArrayList<>();
    try {
      Validator validator = schema.newValidator();
      validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setErrorHandler(new Collector(faults));
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SAXException fatal) {
      if (faults.isEmpty()) {
        faults.add(String.valueOf(fatal.getMessage()));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory cannot be read.", impossible);
    }
    return List.copyOf(faults);
  }

  private record Collector(List<String> faults) implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) {
      error(fault);
    }

    @Override
    public void error(SAXParseException fault) {
      if (faults.size() < MOST) {
        faults.add(
            Words.fill(
                "line %d, column %d: %s",
                fault.getLineNumber(), fault.getColumnNumber(), fault.getMessage()));
      }
    }

    @Override
    public void fatalError(SAXParseException fault) {
      error(fault);
    }
  }
}
