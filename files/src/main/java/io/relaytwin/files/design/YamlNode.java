package io.relaytwin.files.design;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML document as a tree with positions; lines and columns count from 1. */
sealed interface YamlNode {

  /** The line where it starts. */
  int line();

  /** The column where it starts. */
  int column();

  /**
   * A single value.
   *
   * @param type what the core schema takes it for.
   * @param text as it stands in the file, escapes resolved.
   * @param number its value when it is a finite number of sane size; {@code null} otherwise.
   */
  record Scalar(int line, int column, Type type, String text, @Nullable BigDecimal number)
      implements YamlNode {

    /** The types of the YAML core schema, both kinds of numbers in one, and one more. */
    enum Type {
      STRING,
      NUMBER,
      BOOLEAN,
      NULL,
      /** What YAML cut at a comma between two digits; no value of a design file is of this type. */
      CUT
    }
  }

  /**
   * A list.
   *
   * @param items in the order of the file; not copied, the tree is built once and then only read.
   */
  record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {}

  /**
   * Keys with values.
   *
   * @param entries in the order of the file; a key may stand twice.
   */
  record Mapping(int line, int column, List<Entry> entries) implements YamlNode {}

  /** A key with its value; the key may be of any kind. */
  record Entry(YamlNode key, YamlNode value) {}
}
