package io.relaytwin.core.check.rule;

import io.relaytwin.core.load.LoadResponse;
import org.jspecify.annotations.Nullable;

/** What playing the load of a line gave, played when it is first asked for. */
final class Played {
  private boolean done;
  private @Nullable LoadResponse response;

  @Nullable LoadResponse of(Line line) {
    if (!done) {
      response = LoadSide.most(line);
      done = true;
    }
    return response;
  }
}
