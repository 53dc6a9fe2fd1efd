package io.relaytwin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: standard output for its answer, standard error for faults and progress,
 * both in UTF-8 whatever the locale says, lines ended by a single line feed. Neither lets through
 * what a terminal would obey, but for colours; see {@link VisibleWriter}.
 */
final class Console {

  private static final int DEFAULT_COLUMNS = 100;
  private static final int MIN_COLUMNS = 60;
  private static final int MAX_COLUMNS = 160;

  private final VisibleWriter answer;
  private final PrintWriter out;
  private final PrintWriter err;
  private final PrintWriter progress;
  private final int columns;
  private boolean colours;

  /**
   * Creates a console.
   *
   * @param out takes the answer.
   * @param err takes faults and progress.
   * @param colours whether {@link #paint} may use escape sequences.
   * @param columns width of the terminal in characters; brought into the range 60 to 160.
   */
  Console(Writer out, Writer err, boolean colours, int columns) {
    this.answer = new VisibleWriter(out, this::colours);
    this.out = new PrintWriter(answer);
    this.err = new PrintWriter(new VisibleWriter(err, this::colours));
    this.progress = new PrintWriter(err);
    this.colours = colours;
    this.columns = Math.clamp(columns, MIN_COLUMNS, MAX_COLUMNS);
  }

  /**
   * The console of this process. Whether standard output is a terminal, and how wide it is, comes
   * from the launcher in the system properties {@code relaytwin.terminal} and {@code
   * relaytwin.columns}: asking the Java library would load a line editor.
   *
   * @param environment the environment variables; {@code NO_COLOR}, when not empty, and {@code
   *     TERM=dumb} switch colours off, {@code CLICOLOR_FORCE}, when not empty and not 0, switches
   *     them on.
   * @return the console.
   */
  static Console ofProcess(Map<String, String> environment) {
    return new Console(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        wantsColours(environment, Boolean.getBoolean("relaytwin.terminal")),
        Integer.getInteger("relaytwin.columns", DEFAULT_COLUMNS));
  }

  /** Whether to use colours when the user did not say. */
  static boolean wantsColours(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static Writer utf8(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }

  /** Standard output, for what writes a stream by itself. Flushed when the command ends. */
  PrintWriter out() {
    return out;
  }

  /** Standard error. */
  PrintWriter err() {
    return err;
  }

  /** Standard error as it is, for a line that is written over; names in it must be made visible. */
  PrintWriter progress() {
    return progress;
  }

  /** Whether standard error is a terminal, so that a person may watch; the launcher finds out. */
  boolean isWatched() {
    return Boolean.getBoolean("relaytwin.watched");
  }

  /** The width to wrap to, in characters. */
  int columns() {
    return columns;
  }

  /** Whether escape sequences are used. */
  boolean colours() {
    return colours;
  }

  /** Overrides the choice made from the environment. */
  void useColours(boolean use) {
    colours = use;
  }

  /** The text in this style where the console has colours, else the text. */
  String paint(Style style, String text) {
    return colours ? style.paint(text) : text;
  }

  /** Writes text to standard output as it is. */
  void print(String text) {
    out.print(text);
  }

  /** Writes a line to standard output. */
  void println(String line) {
    out.print(line);
    out.print('\n');
  }

  /** Ends a line on standard output. */
  void println() {
    out.print('\n');
  }

  /** Writes a line to standard error, at once. */
  void errorln(String line) {
    out.flush();
    err.print(VisibleWriter.visible(line));
    err.print('\n');
    err.flush();
  }

  /**
   * Hands everything written to the system.
   *
   * @return the first fault of standard output; {@code null} when the whole answer was taken.
   */
  @Nullable IOException flush() {
    out.flush();
    err.flush();
    return answer.fault();
  }
}
