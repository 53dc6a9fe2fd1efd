package io.relaytwin.files.yaml;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML document as a tree with positions; lines and columns count from 1, or are 0 when places
 * were not asked for.
 */
public sealed interface YamlNode {

  /** Where it stands. */
  Extent extent();

  /** The line where it starts. */
  default int line() {
    return extent().line();
  }

  /** The column where it starts. */
  default int column() {
    return extent().column();
  }

  /**
   * Where a node stands.
   *
   * @param line where it starts.
   * @param column where it starts.
   * @param start its first character of the text, in code points from 0.
   * @param end behind its last one; of collections in block style behind the blanks that follow.
   * @param isFlow whether it is a collection between braces or brackets.
   */
  record Extent(int line, int column, int start, int end, boolean isFlow) {}

  /**
   * A single value.
   *
   * @param extent where it stands.
   * @param type what the core schema takes it for.
   * @param text as it stands in the file, escapes resolved.
   * @param number its value when it is a finite number of sane size; {@code null} otherwise.
   */
  record Scalar(Extent extent, Type type, String text, @Nullable BigDecimal number)
      implements YamlNode {

    /** The types of the YAML core schema, both kinds of numbers in one, and one more. */
    public enum Type {
      /** A text. */
      STRING,
      /** A number. */
      NUMBER,
      /** True or false. */
      BOOLEAN,
      /** Nothing. */
      NULL,
      /** What YAML cut at a comma between two digits; no value of a design file is of this type. */
      CUT
    }
  }

  /**
   * A list.
   *
   * @param extent where it stands.
   * @param items in the order of the file; not copied, the tree is built once and then only read.
   */
  record Sequence(Extent extent, List<YamlNode> items) implements YamlNode {}

  /**
   * Keys with values.
   *
   * @param extent where it stands.
   * @param entries in the order of the file; a key may stand twice.
   */
  record Mapping(Extent extent, List<Entry> entries) implements YamlNode {}

  /**
   * A key with its value.
   *
   * @param key of any kind.
   * @param value of any kind.
   */
  record Entry(YamlNode key, YamlNode value) {}
}
