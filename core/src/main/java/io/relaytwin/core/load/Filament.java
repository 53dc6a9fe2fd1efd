package io.relaytwin.core.load;

/**
 * The resistance of a filament over time, in closed form: {@code tau r' = a / r - r + m}, whose
 * right-hand side is {@code -(r - p) (r - q) / r} with {@code p > 0 > q}.
 *
 * <pre>
 *   u = ln((p - r) / (p - r0)),   l = ln((r - q) / (r0 - q))
 *   t          = tau / (p - q) (-p u + q l)
 *   integral of 1 / r    = tau / (p - q) (-u + l)
 *   integral of 1 / r^2  = tau (-ln(r / r0) / (p q) - u / (p (p - q)) + l / (q (p - q)))
 * </pre>
 *
 * <p>The time is inverted by Newton's rule in {@code u}, where it is monotone and bent one way
 * only: from {@code u = 0} the iterates come from one side after the first step and cannot miss.
 */
final class Filament {

  private static final int MAX_STEPS = 60;

  /** A step of fewer time constants is integrated by Simpson's rule, since the rest cancels. */
  private static final double SHORT = 1e-6;

  /** The resistance after the last step. */
  double r;

  /** By how much the last step moved the resistance, without what adding it may round. */
  double moved;

  /** The integral of r over the last step. */
  double area;

  /** The integral of 1 / r over the last step. */
  double inverse;

  /** The integral of 1 / r^2 over the last step with the power on. */
  double inverseSquare;

  /** Goes on with the power off: {@code tau r' = m - r}. */
  void cool(double m, double tau, double dt) {
    double from = r;
    double gone = (from - m) * StrictMath.expm1(-dt / tau);
    moved = gone;
    r = from + gone;
    if (dt < SHORT * tau) {
      simpson(from, from + (from - m) * StrictMath.expm1(-0.5 * dt / tau), dt);
    } else {
      area = m * dt - tau * gone;
      inverse = (dt + tau * StrictMath.log1p(gone / from)) / m;
    }
  }

  private void simpson(double from, double middle, double dt) {
    area = dt / 6 * (from + 4 * middle + r);
    inverse = dt / 6 * (1 / from + 4 / middle + 1 / r);
  }

  /** Goes on with the power on: {@code tau r' = a / r - r + m}. */
  void heat(double a, double m, double tau, double dt) {
    double from = r;
    double root = StrictMath.sqrt(m * m + 4 * a);
    double p = 0.5 * (m + root);
    double q = -a / p;
    double away = p - from;
    double span = p - q;
    double want = dt * span / tau;
    double u = 0;
    double l = 0;
    double now = from;
    double f = want;
    for (int i = 0; i < MAX_STEPS; i++) {
      double step = f * (now - q) / (now * span);
      u -= step;
      now = from - away * StrictMath.expm1(u);
      l = StrictMath.log1p((now - from) / (from - q));
      f = p * u - q * l + want;
      if (Math.abs(step) <= 1e-15 * Math.abs(u)) {
        break;
      }
    }
    moved = -away * StrictMath.expm1(u);
    r = now;
    double scale = tau / span;
    inverse = scale * (l - u);
    area =
        dt < SHORT * tau
            ? 0.5 * dt * (from + now) // bent by less than the square of the step
            : a * inverse + m * dt - tau * (now - from);
    inverseSquare =
        tau * (-StrictMath.log1p((now - from) / from) / (p * q) - u / (p * span) + l / (q * span));
  }

  /** Where the resistance settles with the power on. */
  static double settled(double a, double m) {
    return 0.5 * (m + StrictMath.sqrt(m * m + 4 * a));
  }
}
