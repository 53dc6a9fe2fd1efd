package io.relaytwin.files.yaml;

/**
 * Where something stands in a file.
 *
 * @param path the key path, such as {@code channels[0].load}; empty for the whole file.
 * @param line counted from 1; 0 for the whole file.
 * @param column counted from 1.
 */
public record Place(String path, int line, int column) {

  /** The whole file. */
  public static final Place WHOLE_FILE = new Place("", 0, 0);
}
