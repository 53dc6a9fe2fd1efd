package io.relaytwin.core.check.engine;

import io.relaytwin.core.load.LoadResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What playing the load of a line gave, played when it is first asked for. */
public final class Played {
  private final LoadBook book;
  private volatile @Nullable Optional<LoadResponse> response;

  /** Plays described signals by a book. */
  Played(LoadBook book) {
    this.book = book;
  }

  /**
   * What the load gets; nothing where that decides nothing and only decisions are asked for. A race
   * plays it twice.
   */
  @Nullable LoadResponse of(Line line) {
    Optional<LoadResponse> known = response;
    if (known == null) {
      boolean settled = book.isDeciding() && LoadSide.neverTooMuch(line);
      known = settled ? Optional.empty() : Optional.ofNullable(LoadSide.most(line, book));
      response = known;
    }
    return known.orElse(null);
  }

  /** The same for another line. */
  Played again() {
    return new Played(book);
  }
}
