package io.relaytwin.export.bid;

/** The languages in which a bid text is written; a GAEB file carries one. */
public enum Language {
  /** German, decimal comma. */
  DE("de", "de-DE", "St"),
  /** English, decimal point. */
  EN("en", "en-GB", "pcs");

  private final String key;
  private final String tag;
  private final String pieces;

  Language(String key, String tag, String pieces) {
    this.key = key;
    this.tag = tag;
    this.pieces = pieces;
  }

  /** The key in names of files, such as {@code de}. */
  public String key() {
    return key;
  }

  /** The tag of BCP 47, such as {@code de-DE}. */
  String tag() {
    return tag;
  }

  /** The unit of pieces, at most 4 characters, since a longer one is refused by the schema. */
  String pieces() {
    return pieces;
  }

  /** One of two texts. */
  String of(String german, String english) {
    return this == DE ? german : english;
  }
}
