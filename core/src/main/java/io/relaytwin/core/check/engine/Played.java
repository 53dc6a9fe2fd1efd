package io.relaytwin.core.check.engine;

import io.relaytwin.core.load.LoadResponse;
import org.jspecify.annotations.Nullable;

/** What playing the load of a line gave, played when it is first asked for. */
public final class Played {
  private final LoadBook book;
  private volatile @Nullable Answer answer;

  /**
   * What playing came to.
   *
   * @param response {@code null} where nothing is played.
   */
  private record Answer(@Nullable LoadResponse response) {}

  /** Plays described signals by a book. */
  Played(LoadBook book) {
    this.book = book;
  }

  /**
   * What the load gets; nothing where that decides nothing and only decisions are asked for. A race
   * plays it twice.
   */
  @Nullable LoadResponse of(Line line) {
    Answer known = answer;
    if (known == null) {
      boolean settled = book.isDeciding() && LoadSide.neverTooMuch(line);
      known = new Answer(settled ? null : LoadSide.most(line, book));
      answer = known;
    }
    return known.response();
  }

  /** The same for another line. */
  Played again() {
    return new Played(book);
  }
}
