package io.relaytwin.files.catalogue;

/**
 * One thing that is wrong with a data file.
 *
 * @param file the file within the catalogue, such as {@code modules/859-753.yaml}.
 * @param line the line, from 1; 0 when it concerns the file as a whole.
 * @param column the column, from 1; 0 when it concerns the file as a whole.
 * @param key the path of the key, such as {@code sections[2].entries[0].maximum}; empty for the
 *     file as a whole.
 * @param message what is wrong and what is allowed.
 */
public record CatalogueFault(String file, int line, int column, String key, String message) {

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": ");
    if (!key.isEmpty()) {
      text.append(key).append(": ");
    }
    return text.append(message).toString();
  }
}
