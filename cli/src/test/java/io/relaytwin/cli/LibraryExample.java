package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Difference;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.RecordingFiles;
import java.io.PrintStream;
import java.nio.file.Path;

/** The program of docs/how-to/use-as-a-library.md, word for word. */
final class LibraryExample {

  private LibraryExample() {}

  static void run(Path path, PrintStream out) {
    // begin
    DesignFile file = DesignReader.read(path);
    CheckSession session =
        CheckSession.of(file.design(), FileCatalogue.shipped(), new RecordingFiles(file));
    Sentences english = Sentences.english();

    for (Finding finding : session.assessment().findings()) {
      if (finding.verdict().isViolated()) {
        FindingText text = english.of(finding);
        out.println(text.place() + ", " + text.check() + ": " + text.message());
      }
    }

    Edit slower = Edits.set(session.design(), "channels[CLK].signal.square.frequency", "80 kHz");
    CheckSession changed = session.apply(slower);
    for (Difference.Changed each : changed.diff().changed()) {
      out.println(
          each.after().id() + " " + each.before().verdict() + " -> " + each.after().verdict());
    }
    out.println(
        english.of(
            Conclusion.of(changed.assessment().verdict(), changed.assessment().findings()).says()));
    // end
  }
}
