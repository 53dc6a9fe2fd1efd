package io.relaytwin.export.cae;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** The published schemas beside the tests. */
final class Schemas {

  private static final Path FOLDER = Path.of("src/test/resources/standards");

  private Schemas() {}

  static Schema of(String file) throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    // The list of units in BMEcat is longer than this feature allows.
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
    Path path = FOLDER.resolve(file);
    if (!Files.exists(path)) {
      throw new IllegalStateException("The schema %s is missing.".formatted(path.toAbsolutePath()));
    }
    return factory.newSchema(path.toFile());
  }

  static List<String> faults(Schema schema, byte[] xml) throws Exception {
    List<String> faults = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException fault) {
            error(fault);
          }

          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getLineNumber() + ": " + fault.getMessage());
          }

          @Override
          public void fatalError(SAXParseException fault) {
            error(fault);
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    return faults;
  }
}
