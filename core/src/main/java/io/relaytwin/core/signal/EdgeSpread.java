package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Words;

/**
 * A stage that widens each edge: the level may have begun to change earlier and be settled later
 * than the edge is told. Made for edges that take time and were told by a threshold of unknown
 * height.
 */
public final class EdgeSpread implements SignalSink {
  private final long beforePicos;
  private final long afterPicos;
  private final UncertainEdges edges;
  private long startPicos;
  private long undefinedSince;
  private long lastLatest;
  private boolean undefined;

  /**
   * Creates the stage.
   *
   * @param beforePicos how much earlier an edge may begin, not negative.
   * @param afterPicos how much later it may be settled, not negative.
   * @param next receives the widened signal.
   */
  public EdgeSpread(long beforePicos, long afterPicos, SignalSink next) {
    if (beforePicos < 0 || afterPicos < 0) {
      throw new IllegalArgumentException(
          Words.fill("An edge cannot be widened by %d ps and %d ps.", beforePicos, afterPicos));
    }
    this.beforePicos = beforePicos;
    this.afterPicos = afterPicos;
    this.edges = new UncertainEdges(next);
  }

  @Override
  public void begin(long start, byte level) {
    startPicos = start;
    undefined = level == Levels.UNDEFINED;
    undefinedSince = start;
    lastLatest = start;
    edges.begin(start, level);
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      if (levels[i] == Levels.UNDEFINED) {
        undefined = true;
        undefinedSince = timesPicos[i];
      } else {
        long from = undefined ? undefinedSince : timesPicos[i];
        lastLatest = Math.addExact(timesPicos[i], afterPicos);
        edges.edge(Math.max(startPicos, from - beforePicos), lastLatest, levels[i]);
        undefined = false;
      }
    }
  }

  @Override
  public void end(long endPicos) {
    if (undefined && undefinedSince > startPicos) {
      long from = Math.max(startPicos, undefinedSince - beforePicos);
      edges.edge(from, Math.max(lastLatest, endPicos), Levels.UNDEFINED);
    }
    edges.end(endPicos);
  }
}
