package io.relaytwin.core.rail;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What flows in the circuits of one channel, all in amperes and rounded up.
 *
 * @param control through the control circuit; {@code null} when not known.
 * @param steady from the load supply for long; {@code null} when nothing bounds it.
 * @param peak from the load supply at any moment; {@code null} when nothing bounds it.
 */
public record ChannelCurrents(
    @Nullable BigDecimal control, @Nullable BigDecimal steady, @Nullable BigDecimal peak) {

  /** Nothing is known. */
  public static final ChannelCurrents UNKNOWN = new ChannelCurrents(null, null, null);
}
