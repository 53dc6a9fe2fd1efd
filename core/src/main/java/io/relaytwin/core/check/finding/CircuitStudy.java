package io.relaytwin.core.check.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was computed of a circuit besides findings: what pictures are drawn from.
 *
 * @param channels one entry for each channel, in the order of the design.
 * @param supplies what the supplies deliver over time; {@code null} when no signal changes, or only
 *     figures were asked for.
 */
public record CircuitStudy(List<ChannelAssessment> channels, @Nullable SupplyCourse supplies) {

  /** Copies the list. */
  public CircuitStudy {
    channels = List.copyOf(channels);
  }
}
