package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.files.output.WholeFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Merges signals by time into a file that appears only when it is complete.
 *
 * <p>A signal that ends before the others is undefined from there on, for nothing is known of it.
 */
abstract class SignalWriter {

  private static final int BUFFER = 1 << 16;

  /** Writes the levels at the start, in the order of the signals. */
  abstract void begin(Writer out, List<String> names, long startPicos, byte[] levels)
      throws IOException;

  /** Writes the levels from a time on, of which some have changed. */
  abstract void row(Writer out, long picos, byte[] levels, boolean[] changed) throws IOException;

  /** Writes the end. */
  abstract void end(Writer out, long endPicos, byte[] levels) throws IOException;

  final void write(Path file, List<NamedSignal> signals, boolean replace) {
    Set<String> names = new HashSet<>();
    for (NamedSignal signal : signals) {
      if (!names.add(signal.name())) {
        throw new IllegalArgumentException(
            Words.fill("Two signals are named \"%s\".", signal.name()));
      }
    }
    if (signals.isEmpty()) {
      throw new IllegalArgumentException("There is no signal to be written.");
    }
    try {
      WholeFiles.Content content = out -> write(out, signals);
      if (replace) {
        WholeFiles.write(file, content);
      } else {
        WholeFiles.writeNew(file, content);
      }
    } catch (FileAlreadyExistsException e) {
      throw new CaptureException(file, "", "there is such a file already.", e);
    } catch (IOException | UncheckedIOException e) {
      throw new CaptureException(file, "", "the file cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(OutputStream stream, List<NamedSignal> signals) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    merge(out, signals);
    out.flush();
  }

  private void merge(Writer out, List<NamedSignal> signals) throws IOException {
    List<SignalCursor> cursors = new ArrayList<>();
    try {
      for (NamedSignal signal : signals) {
        cursors.add(new SignalCursor(signal.source()));
      }
      merge(out, signals.stream().map(NamedSignal::name).toList(), cursors);
    } finally {
      cursors.forEach(SignalCursor::close);
    }
  }

  private void merge(Writer out, List<String> names, List<SignalCursor> cursors)
      throws IOException {
    int count = cursors.size();
    byte[] levels = new byte[count];
    boolean[] changed = new boolean[count];
    boolean[] over = new boolean[count];
    long start = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      start = Math.min(start, cursors.get(i).startPicos());
      levels[i] = cursors.get(i).initialLevel();
    }
    begin(out, names, start, levels);
    while (true) {
      long now = Long.MAX_VALUE;
      int open = 0;
      for (int i = 0; i < count; i++) {
        SignalCursor cursor = cursors.get(i);
        if (!over[i]) {
          open++;
          now = Math.min(now, cursor.ended() ? cursor.endPicos() : cursor.nextPicos());
        }
      }
      boolean any = false;
      int ending = 0;
      for (int i = 0; i < count; i++) {
        SignalCursor cursor = cursors.get(i);
        changed[i] = false;
        if (!over[i] && !cursor.ended() && cursor.nextPicos() == now) {
          levels[i] = cursor.next();
          changed[i] = true;
          any = true;
        }
        if (!over[i] && cursor.ended() && cursor.endPicos() == now) {
          over[i] = true;
          ending++;
        }
      }
      if (ending == open) {
        if (any) {
          row(out, now, levels, changed);
        }
        end(out, now, levels);
        return;
      }
      for (int i = 0; i < count; i++) {
        if (over[i] && levels[i] != Levels.UNDEFINED) {
          levels[i] = Levels.UNDEFINED;
          changed[i] = true;
          any = true;
        }
      }
      if (any) {
        row(out, now, levels, changed);
      }
    }
  }
}
