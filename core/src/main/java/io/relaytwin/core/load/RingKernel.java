package io.relaytwin.core.load;

/**
 * How current and voltage of a coil with a snubber that is left alone follow from where they were,
 * as spans for all values in a box. With {@code w = 1 / sqrt(L C)}, {@code d = (R + Rs) / 2 L} and
 * {@code z = sqrt(L / C)}:
 *
 * <pre>
 *   i = i0 k11 + v0 k12 / z,   v = v0 k22 - i0 z k12
 *   it rings:   q = w^2 - d^2 &gt; 0,  o = sqrt(q),  sin p = d / w
 *               k11, k12, k22 = exp(-d t) / cos p times cos(o t + p), sin(o t), cos(o t - p)
 *   it creeps:  s, f = d -+ sqrt(-q),  k = (exp(-s t) - exp(-f t)) / (f - s)
 *               k11, k12, k22 = exp(-f t) - s k,  w k,  exp(-s t) + s k
 * </pre>
 *
 * <p>In units of energy the matrix of the {@code k} never lengthens anything; so each lies within
 * -1 .. 1, and a state that is left alone comes no nearer again to where it was.
 */
final class RingKernel {

  private static final double ROUNDING = 1e-12;
  private static final Span UNIT = new Span(-1, 1);

  private final Span damping;
  private final Span frequency;

  /** The squares of the frequency of the damped ringing; below 0 it creeps. */
  private final double leastSquare;

  private final double mostSquare;

  /** The slow and the fast rate of what creeps. */
  private final Span slow;

  private final Span fast;

  Span k11 = Span.of(1);
  Span k12 = Span.of(0);
  Span k22 = Span.of(1);

  RingKernel(SnubberCircuit circuit) {
    Span ohms = circuit.ohms().plus(circuit.snubberOhms());
    Span henries = circuit.henries();
    Span farads = circuit.snubberFarads();
    damping = outward(0.5 * ohms.lo() / henries.hi(), 0.5 * ohms.hi() / henries.lo());
    frequency =
        outward(
            1 / StrictMath.sqrt(henries.hi() * farads.hi()),
            1 / StrictMath.sqrt(henries.lo() * farads.lo()));
    leastSquare = frequency.lo() * frequency.lo() - damping.hi() * damping.hi();
    mostSquare = frequency.hi() * frequency.hi() - damping.lo() * damping.lo();
    boolean creeps = mostSquare < 0;
    slow =
        creeps
            ? SnubberState.span(
                slow(damping.hi(), frequency.lo()), slow(damping.lo(), frequency.hi()))
            : damping;
    fast =
        creeps
            ? SnubberState.span(
                fast(damping.lo(), frequency.hi()), fast(damping.hi(), frequency.lo()))
            : damping;
  }

  private static Span outward(double lo, double hi) {
    return SnubberState.span(lo * (1 - ROUNDING), hi * (1 + ROUNDING));
  }

  private static double fast(double d, double w) {
    return d + StrictMath.sqrt(Math.max(0, (d - w) * (d + w)));
  }

  private static double slow(double d, double w) {
    return w * w / fast(d, w);
  }

  /** The largest rate at which anything changes, per second. */
  double pace() {
    return damping.hi() + StrictMath.sqrt(damping.hi() * damping.hi() + square(frequency.hi()));
  }

  private static double square(double x) {
    return x * x;
  }

  Span frequency() {
    return frequency;
  }

  /** How much longer than at first a state may still be, in units of energy; never rises. */
  double length() {
    double a = SnubberState.magnitude(k11);
    double b = SnubberState.magnitude(k12);
    double c = SnubberState.magnitude(k22);
    return Math.min(1, StrictMath.sqrt(a * a + 2 * b * b + c * c));
  }

  /** The largest second derivative from now on, for a state of length 1. */
  double bend(double seconds) {
    double any = square(pace()) * length();
    if (mostSquare >= 0) {
      return any;
    }
    double apart = fast.lo() - slow.hi();
    if (!(apart > 0)) {
      return any;
    }
    double projection = 2 * (fast.hi() + frequency.hi()) / apart;
    double creeping =
        square(fast.hi()) * StrictMath.exp(-fast.lo() * seconds)
            + square(slow.hi()) * StrictMath.exp(-slow.lo() * seconds);
    return Math.min(any, projection * creeping);
  }

  /** Moves to a time after the start. */
  void at(double t) {
    k11 = UNIT;
    k12 = UNIT;
    k22 = UNIT;
    if (leastSquare > 0) {
      rings(t);
    } else if (mostSquare < 0) {
      creeps(t);
    }
    if (mostSquare * t * t <= 9 && leastSquare * t * t >= -100) {
      begins(t);
    }
  }

  private void meet(Span a, Span b, Span c) {
    k11 = meet(k11, a);
    k12 = meet(k12, b);
    k22 = meet(k22, c);
  }

  private static Span meet(Span a, Span b) {
    double lo = Math.max(a.lo(), b.lo() - ROUNDING);
    double hi = Math.min(a.hi(), b.hi() + ROUNDING);
    return lo <= hi ? SnubberState.span(lo, hi) : a;
  }

  private Span fading(double t) {
    return SnubberState.span(StrictMath.exp(-damping.hi() * t), StrictMath.exp(-damping.lo() * t));
  }

  private void rings(double t) {
    double leastSine = damping.lo() / frequency.hi();
    double mostSine = damping.hi() / frequency.lo();
    Span shift =
        SnubberState.span(StrictMath.asin(leastSine), StrictMath.asin(Math.min(1, mostSine)));
    Span angle =
        SnubberState.span(StrictMath.sqrt(leastSquare) * t, StrictMath.sqrt(mostSquare) * t);
    Span fade = fading(t);
    Span size =
        SnubberState.span(
            fade.lo() / StrictMath.sqrt(1 - leastSine * leastSine),
            fade.hi() / StrictMath.sqrt(1 - mostSine * mostSine));
    Span quarter = SnubberState.span(angle.lo() - Math.PI / 2, angle.hi() - Math.PI / 2);
    meet(
        product(size, cosine(angle.lo() + shift.lo(), angle.hi() + shift.hi())),
        product(size, cosine(quarter.lo(), quarter.hi())),
        product(size, cosine(angle.lo() - shift.hi(), angle.hi() - shift.lo())));
  }

  private static Span cosine(double from, double to) {
    double a = StrictMath.cos(from);
    double b = StrictMath.cos(to);
    double turns = Math.floor(to / (2 * Math.PI));
    double halves = Math.floor((to - Math.PI) / (2 * Math.PI));
    boolean top = turns * 2 * Math.PI >= from;
    boolean bottom = halves * 2 * Math.PI + Math.PI >= from;
    return SnubberState.span(bottom ? -1 : Math.min(a, b), top ? 1 : Math.max(a, b));
  }

  /** Any member of one that is not below 0 times any of the other. */
  private static Span product(Span positive, Span other) {
    return SnubberState.span(
        other.lo() * (other.lo() < 0 ? positive.hi() : positive.lo()),
        other.hi() * (other.hi() > 0 ? positive.hi() : positive.lo()));
  }

  private void creeps(double t) {
    Span slowly = SnubberState.span(StrictMath.exp(-slow.hi() * t), StrictMath.exp(-slow.lo() * t));
    Span quickly =
        SnubberState.span(StrictMath.exp(-fast.hi() * t), StrictMath.exp(-fast.lo() * t));
    Span both =
        SnubberState.span(
            between(slow.hi(), fast.hi(), t),
            between(slow.lo(), Math.max(slow.lo(), fast.lo()), t));
    Span scaled = product(slow, both);
    meet(
        SnubberState.span(quickly.lo() - scaled.hi(), quickly.hi() - scaled.lo()),
        product(frequency, both),
        SnubberState.span(slowly.lo() + scaled.lo(), slowly.hi() + scaled.hi()));
  }

  /** Falls with both rates. */
  private static double between(double slowly, double quickly, double t) {
    double apart = (quickly - slowly) * t;
    double share = Math.abs(apart) < 1e-8 ? 1 - 0.5 * apart : -StrictMath.expm1(-apart) / apart;
    return StrictMath.exp(-slowly * t) * t * share;
  }

  /** As long as less than half a period has gone by, whether it rings or creeps. */
  private void begins(double t) {
    Span fade = fading(t);
    double least = leastSquare * t * t;
    double most = mostSquare * t * t;
    Span even = product(fade, SnubberState.span(cosineOfRoot(most), cosineOfRoot(least)));
    Span odd = product(fade, SnubberState.span(t * sineOverRoot(most), t * sineOverRoot(least)));
    Span damped = product(damping, odd);
    meet(
        SnubberState.span(even.lo() - damped.hi(), even.hi() - damped.lo()),
        product(frequency, odd),
        SnubberState.span(even.lo() + damped.lo(), even.hi() + damped.hi()));
  }

  private static double cosineOfRoot(double square) {
    double root = StrictMath.sqrt(Math.abs(square));
    return square > 0 ? StrictMath.cos(root) : StrictMath.cosh(root);
  }

  private static double sineOverRoot(double square) {
    double root = StrictMath.sqrt(Math.abs(square));
    if (root < 1e-4) {
      return 1 - square / 6;
    }
    return square > 0 ? StrictMath.sin(root) / root : StrictMath.sinh(root) / root;
  }
}
