package io.relaytwin.core.load;

/**
 * One coil with one snubber at one part, in closed form: on, current and voltage relax by
 * themselves; off, both ring or creep as the two roots of the series circuit say.
 */
final class SnubberRun {

  /**
   * Places in a stretch at which extremes are looked for; what is seen may miss them by a little.
   */
  private static final int LOOKS = 48;

  /** Time constants in which the capacitor follows the output. */
  private static final double FILLS = 5;

  private static final int HALVINGS = 20;

  /** Change of current and voltage from cycle to cycle, as a share, that counts as settled. */
  private static final double SETTLED = 1e-12;

  /** What is shown by some of them. */
  record Seen(Span charge, Span square, Span heat) {}

  /** What the output gave, its square over time, and the heat of winding and resistor. */
  double charge;

  double square;
  double heat;

  double mostAmperes;
  double mostVolts;
  double leastVolts;
  double mostJoules;

  private final boolean onWhileUncertain;
  private final double sink;
  private final double lastDrop;
  private final double full;
  private double supply;
  private final double ohms;
  private final double henries;
  private final double series;
  private final double farads;

  private double amperes;
  private double volts;

  /**
   * A run.
   *
   * @param onWhileUncertain whether the part is on while the output is UNCERTAIN.
   * @param sink what the output draws after it has switched off, until its voltage has come down to
   *     0 V; in amperes.
   * @param lastDrop what it drops of the supply just before it switches off, in volts.
   */
  SnubberRun(
      boolean onWhileUncertain,
      double sink,
      double lastDrop,
      double supply,
      double ohms,
      double henries,
      double series,
      double farads) {
    this.onWhileUncertain = onWhileUncertain;
    this.sink = sink;
    this.lastDrop = lastDrop;
    full = supply;
    this.supply = supply;
    this.ohms = ohms;
    this.henries = henries;
    this.series = series;
    this.farads = farads;
  }

  void begin(byte level) {
    boolean on = CyclePlan.isOn(level, onWhileUncertain);
    amperes = on ? supply / ohms : 0;
    volts = on ? supply : 0;
    look(on);
  }

  /** Goes through a stretch. */
  void stretch(byte level, double seconds, boolean looks) {
    if (CyclePlan.isOn(level, onWhileUncertain)) {
      double last = lastDrop > 0 ? Math.min(seconds, FILLS * series * farads) : 0;
      on(seconds - last);
      supply = full - lastDrop;
      on(last);
      supply = full;
    } else {
      off(seconds, looks);
    }
  }

  private void on(double seconds) {
    double from = amperes;
    double fromVolts = volts;
    look(true);
    double coil = (from - supply / ohms) * ohms / henries;
    double snubber = (supply - fromVolts) / (series * series * farads);
    double turn = StrictMath.log(-snubber / coil) / (1 / (series * farads) - ohms / henries);
    if (turn > 0 && turn < seconds) {
      go(true, from, fromVolts, turn);
      look(true);
    }
    go(true, from, fromVolts, seconds);
    look(true);
    take(from - supply / ohms, (supply - fromVolts) / series, seconds);
    charge += farads * (volts - fromVolts);
  }

  private void off(double seconds, boolean looks) {
    double until = sink > 0 ? sinks(seconds) : 0;
    if (until > 0) {
      double from = amperes;
      double fromVolts = volts;
      double before = held();
      goSinking(from, fromVolts, until);
      double across =
          henries * (amperes - from) - ohms * (sink * until + farads * (volts - fromVolts));
      charge -= sink * until;
      square += sink * sink * until;
      heat += before - held() - sink * across;
    }
    alone(seconds - until, looks);
  }

  /** How long the output may sink at first, its voltage above 0 V; in seconds. */
  private double sinks(double seconds) {
    double from = amperes;
    double fromVolts = volts;
    double end = Math.min(seconds, 2 * Math.PI * StrictMath.sqrt(henries * farads));
    double above = 0;
    double step = end / LOOKS;
    for (int halved = 0; halved < HALVINGS; ) {
      double next = Math.min(end, above + step);
      goSinking(from, fromVolts, next);
      if (volts - series * (amperes + sink) > 0) {
        above = next;
        if (next == end) {
          break;
        }
      } else {
        step *= 0.5;
        halved++;
      }
    }
    amperes = from;
    volts = fromVolts;
    return above;
  }

  /** Around what is sunk it rings as if alone. */
  private void goSinking(double from, double fromVolts, double seconds) {
    go(false, from + sink, fromVolts + ohms * sink, seconds);
    amperes -= sink;
    volts -= ohms * sink;
  }

  private double held() {
    return 0.5 * (henries * amperes * amperes + farads * volts * volts);
  }

  private void alone(double seconds, boolean looks) {
    double from = amperes;
    double fromVolts = volts;
    double before = held();
    if (looks) {
      look(false);
      double shown = Math.min(seconds, 2 * Math.PI * StrictMath.sqrt(henries * farads));
      for (int i = 1; i <= LOOKS; i++) {
        go(false, from, fromVolts, shown * i / LOOKS);
        look(false);
      }
    }
    go(false, from, fromVolts, seconds);
    heat += before - held();
  }

  /** While on, from currents of coil beyond the steady one and of snubber. */
  private void take(double coil, double snubber, double t) {
    double rest = supply / ohms;
    double a = ohms / henries;
    double b = 1 / (series * farads);
    double coilOnce = -coil * StrictMath.expm1(-a * t) / a;
    double snubberOnce = -snubber * StrictMath.expm1(-b * t) / b;
    double coilSquare =
        rest * rest * t
            + 2 * rest * coilOnce
            - 0.5 * coil * coil * StrictMath.expm1(-2 * a * t) / a;
    double snubberSquare = -0.5 * snubber * snubber * StrictMath.expm1(-2 * b * t) / b;
    double both = rest * snubberOnce - coil * snubber * StrictMath.expm1(-(a + b) * t) / (a + b);
    charge += rest * t + coilOnce;
    square += coilSquare + snubberSquare + 2 * both;
    heat += ohms * coilSquare + series * snubberSquare;
  }

  /** State and sums. */
  double[] sums() {
    return new double[] {amperes, volts, charge, square, heat};
  }

  /** Whether a cycle since then has led back. */
  boolean hasSettled(double[] since) {
    return Math.abs(amperes - since[0]) <= SETTLED * supply / ohms
        && Math.abs(volts - since[1]) <= SETTLED * supply;
  }

  /** Adds what has been added since so many times again. */
  void repeat(double[] since, double times) {
    charge += times * (charge - since[2]);
    square += times * (square - since[3]);
    heat += times * (heat - since[4]);
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
    mostJoules = Math.max(mostJoules, held());
  }
}
