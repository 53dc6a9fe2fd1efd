package io.relaytwin.export.bid;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.xml.XmlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The official schema of GAEB DA XML X81 3.3, edition 2021-05, where the user has it: it belongs to
 * GAEB and DIN and is not shipped. Download it from gaeb.de into a folder of its own.
 */
public final class GaebSchema {

  /** The file of the phase. */
  public static final String PHASE = "GAEB_DA_XML_81_3.3_2021-05.xsd";

  /** The file that it takes its types from. */
  public static final String LIBRARY = "GAEB_DA_XML_Lib_3.3_2021-05.xsd";

  /** How the SHA-256 of the official files begin. */
  private static final String PHASE_BEGINS = "aa24ed69";

  private static final String LIBRARY_BEGINS = "a00cad3a";

  private final XmlSchema schema;
  private final List<String> remarks;

  private GaebSchema(XmlSchema schema, List<String> remarks) {
    this.schema = schema;
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Loads the schema.
   *
   * @param folder with both files; nothing else is read.
   * @throws IOException when a file is missing or no schema.
   */
  public static GaebSchema in(Path folder) throws IOException {
    List<String> remarks = new ArrayList<>();
    remark(remarks, folder.resolve(PHASE), PHASE_BEGINS);
    remark(remarks, folder.resolve(LIBRARY), LIBRARY_BEGINS);
    return new GaebSchema(XmlSchema.in(folder.resolve(PHASE)), remarks);
  }

  private static void remark(List<String> remarks, Path file, String begins) throws IOException {
    String hash = sha256(Files.readAllBytes(file));
    if (!hash.startsWith(begins)) {
      remarks.add(
          Words.fill(
              "%s is not the file of edition 2021-05: its SHA-256 begins with %s, not %s.",
              file.getFileName(), hash.substring(0, begins.length()), begins));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  /** What differs from the official files; empty when nothing does. */
  public List<String> remarks() {
    return remarks;
  }

  /**
   * What the schema refuses, with line and column; empty when the file is valid.
   *
   * @param file the bytes of a GAEB file.
   */
  public List<String> faults(byte[] file) {
    return schema.faults(file);
  }
}
