package io.relaytwin.files.design;

/** Placeholder for constants shared with the schema. */
final class JsonSchema {
  static final int MAX_QUANTITY_LENGTH = 80;

  private JsonSchema() {}
}
