package io.relaytwin.core.load;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Notes when values are first exceeded, one after the other. */
final class Watch {

  /** Watches nothing. */
  static final Watch NONE = new Watch();

  /** The value to be exceeded next; infinite when there is none. */
  double next;

  private final double[] values;
  private final @Nullable Moment[] moments;
  private int passed;

  /**
   * A watch.
   *
   * @param values ascending.
   */
  Watch(double... values) {
    this.values = values.clone();
    moments = new @Nullable Moment[values.length];
    next = values.length == 0 ? Double.POSITIVE_INFINITY : values[0];
  }

  /** A number above {@link #next} has been reached. */
  void pass(double reached, DoubleFunction<Moment> when) {
    while (reached > next) {
      moments[passed] = when.apply(next);
      passed++;
      next = passed < values.length ? values[passed] : Double.POSITIVE_INFINITY;
    }
  }

  /** When the value of that number was exceeded; {@code null} when never. */
  @Nullable Moment at(int number) {
    return moments[number];
  }
}
