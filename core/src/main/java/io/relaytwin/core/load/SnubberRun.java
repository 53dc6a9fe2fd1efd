package io.relaytwin.core.load;

/**
 * One coil with one snubber at the part that is on as long as any is, in closed form: on, current
 * and voltage relax by themselves; off, both ring or creep as the two roots of the series circuit
 * say.
 */
final class SnubberRun {

  /**
   * Places in a stretch at which extremes are looked for; what is seen may miss them by a little.
   */
  private static final int LOOKS = 48;

  double mostAmperes;
  double mostVolts;
  double leastVolts;
  double mostJoules;

  private final double supply;
  private final double ohms;
  private final double henries;
  private final double series;
  private final double farads;

  private double amperes;
  private double volts;

  SnubberRun(double supply, double ohms, double henries, double series, double farads) {
    this.supply = supply;
    this.ohms = ohms;
    this.henries = henries;
    this.series = series;
    this.farads = farads;
  }

  void begin(boolean on) {
    amperes = on ? supply / ohms : 0;
    volts = on ? supply : 0;
    look(on);
  }

  /** Goes through a stretch. */
  void stretch(boolean on, double seconds) {
    double from = amperes;
    double fromVolts = volts;
    look(on);
    double ring = Math.PI * StrictMath.sqrt(henries * farads);
    double shown = on ? seconds : Math.min(seconds, 4 * ring);
    for (int i = 1; i <= LOOKS; i++) {
      go(on, from, fromVolts, shown * i / LOOKS);
      look(on);
    }
    go(on, from, fromVolts, seconds);
  }

  private void go(boolean on, double i0, double v0, double t) {
    if (on) {
      amperes = i0 + (i0 - supply / ohms) * StrictMath.expm1(-t * ohms / henries);
      volts = v0 + (v0 - supply) * StrictMath.expm1(-t / (series * farads));
      return;
    }
    // L i' = v - (R + Rs) i, C v' = -i
    double damping = (ohms + series) / (2 * henries);
    double square = 1 / (henries * farads) - damping * damping;
    double slope = (v0 - (ohms + series) * i0) / henries;
    double even;
    double odd; // the odd solution over its frequency
    double fading = StrictMath.exp(-damping * t);
    if (square > 0) {
      double omega = StrictMath.sqrt(square);
      even = fading * StrictMath.cos(omega * t);
      odd = fading * StrictMath.sin(omega * t) / omega;
    } else {
      double rate = StrictMath.sqrt(-square);
      double slow = StrictMath.exp((rate - damping) * t);
      double fast = StrictMath.exp((-rate - damping) * t);
      even = 0.5 * (slow + fast);
      odd = rate == 0 ? fading * t : 0.5 * (slow - fast) / rate;
    }
    amperes = i0 * even + (slope + damping * i0) * odd;
    volts = v0 * even + (-i0 / farads + damping * v0) * odd;
  }

  private void look(boolean on) {
    double out = on ? supply : volts - series * amperes;
    double given = on ? amperes + (supply - volts) / series : 0;
    mostAmperes = Math.max(mostAmperes, given);
    mostVolts = Math.max(mostVolts, out);
    leastVolts = Math.min(leastVolts, out);
    mostJoules = Math.max(mostJoules, 0.5 * (henries * amperes * amperes + farads * volts * volts));
  }
}
