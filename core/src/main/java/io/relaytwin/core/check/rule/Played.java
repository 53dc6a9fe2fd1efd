package io.relaytwin.core.check.rule;

import io.relaytwin.core.load.LoadResponse;
import org.jspecify.annotations.Nullable;

/** What playing the load of a line gave, played when it is first asked for. */
final class Played {
  private final LoadBook book;
  private boolean done;
  private @Nullable LoadResponse response;

  Played(LoadBook book) {
    this.book = book;
  }

  @Nullable LoadResponse of(Line line) {
    if (!done) {
      response = LoadSide.most(line, book);
      done = true;
    }
    return response;
  }

  /** The same for another line. */
  Played again() {
    return new Played(book);
  }
}
