package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.text.Sentences;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The page as a file. */
public final class ReportFile {

  /** The name of the file in the directory that the user names. */
  public static final String NAME = "report.html";

  private ReportFile() {}

  /**
   * Writes the page; a reader sees the old page or the new one, never half of one.
   *
   * @param assessment what was found.
   * @param study what the pictures are drawn from.
   * @param sentences the language of what people read.
   * @param directory where to; made when it is missing.
   * @return the file written.
   * @throws IOException when the directory cannot be made or written to.
   */
  public static Path write(
      Assessment assessment, CircuitStudy study, Sentences sentences, Path directory)
      throws IOException {
    String page = ReportPage.render(assessment, study, sentences);
    Files.createDirectories(directory);
    Path target = directory.resolve(NAME);
    // Not createTempFile, whose files only their owner can read.
    Path draft = directory.resolve("." + NAME + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(draft, page);
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
    return target;
  }
}
