package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/** How long the output is surely on after it was surely off: the first such stretch each time. */
final class SureOns {

  private final long capPicos;
  private boolean fresh = true;

  private double count;
  private long shortestPicos = Long.MAX_VALUE;
  private double cappedPicos;
  private double beyondPicos;
  private double longOnes;

  /**
   * Nothing yet.
   *
   * @param capSeconds of each stretch, this much counts as its beginning.
   */
  SureOns(double capSeconds) {
    capPicos = (long) Math.min(1e18, Math.ceil(capSeconds * 1e12));
  }

  void add(byte level, long picos) {
    add(level, picos, 1);
  }

  private void add(byte level, long picos, double times) {
    if (level == Levels.HIGH) {
      if (fresh) {
        fresh = false;
        count += times;
        shortestPicos = Math.min(shortestPicos, picos);
        cappedPicos += times * Math.min(picos, capPicos);
        beyondPicos += times * Math.max(0, picos - capPicos);
        longOnes += picos > capPicos ? times : 0;
      }
    } else if (level == Levels.LOW) {
      fresh = true;
    }
  }

  void add(PulseTrain train) {
    addCycle(train, 1);
    if (train.cycles() > 1) {
      addCycle(train, train.cycles() - 1.0); // from the second cycle on all are the same
    }
  }

  private void addCycle(PulseTrain train, double times) {
    for (int i = 0; i < train.levels().size(); i++) {
      add(train.levels().get(i), train.durationsPicos().get(i), times);
    }
  }

  double count() {
    return count;
  }

  /** The shortest of them, in seconds; 0 when there is none. */
  double shortestSeconds() {
    return count == 0 ? 0 : shortestPicos * 1e-12;
  }

  /** The beginnings, each as a share of the cap, added up. */
  double shares() {
    return cappedPicos / capPicos;
  }

  /** How long they last beyond their beginnings, together. */
  double beyondSeconds() {
    return beyondPicos * 1e-12;
  }

  /** How many last beyond their beginning. */
  double longOnes() {
    return longOnes;
  }
}
