package io.relaytwin.files.design;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.files.yaml.YamlWriter;

/**
 * Writes designs as design files: keys in the order of the reference, defaults left out, every
 * channel on its own. {@code DesignReader.read(DesignWriter.write(design), name)} equals {@code
 * design} for every design that a file can describe.
 */
public final class DesignWriter {

  private DesignWriter() {}

  /** The text of the design's file. */
  public static String write(Design design) {
    return YamlWriter.write(Forms.tree(design));
  }
}
