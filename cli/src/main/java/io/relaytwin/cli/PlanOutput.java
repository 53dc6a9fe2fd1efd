package io.relaytwin.cli;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.rail.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file of a plan.
 *
 * @param name the word by which {@code --only} asks for it; files may share it.
 * @param file its name in the folder.
 * @param about what it is, in a few words.
 * @param content makes its bytes: the same work, the same bytes.
 */
record PlanOutput(String name, String file, String about, Content content) {

  /** Makes the bytes of a file. */
  @FunctionalInterface
  interface Content {

    /**
     * The whole file.
     *
     * @param work what it is drawn from.
     * @throws IOException when it cannot be made.
     */
    byte[] bytes(Work work) throws IOException;
  }

  /** Makes the text of a file. */
  @FunctionalInterface
  interface Text {

    /** The whole file, in UTF-8. */
    String text(Work work) throws IOException;
  }

  /**
   * What outputs are drawn from.
   *
   * @param design as it was read.
   * @param plan of it.
   * @param catalogue of products.
   * @param gaebSchemas a folder with the official GAEB schemas; {@code null} when not given.
   * @param date that documents print; {@code null} when not given.
   */
  record Work(
      Design design,
      Plan plan,
      Catalogue catalogue,
      @Nullable Path gaebSchemas,
      @Nullable LocalDate date) {

    /** The date of formats that must have one: a constant, since a clock makes files differ. */
    private static final LocalDate WHEN_NOT_GIVEN = LocalDate.of(2026, 1, 1);

    /** The date of a format that must have one. */
    LocalDate dateOfFile() {
      return date == null ? WHEN_NOT_GIVEN : date;
    }
  }

  /** A file of text. */
  static PlanOutput text(String name, String file, String about, Text text) {
    return new PlanOutput(
        name, file, about, work -> text.text(work).getBytes(StandardCharsets.UTF_8));
  }
}
