package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circuit to be checked.
 *
 * @param name what the engineer calls it.
 * @param ambient the surrounding air temperature; {@code null} when not given.
 * @param control the supply of the control side, nominally 5 V.
 * @param load the supply of the load side, nominally 24 V.
 * @param channels the channels in the order of the file, at least one, names distinct.
 * @param skews what is asked of edges of different channels.
 * @param installation where it is built in.
 * @param rail how it is mounted; {@code null} when not given.
 * @param policy margins and readings in force.
 */
public record Design(
    String name,
    @Nullable Range ambient,
    Supply control,
    Supply load,
    List<Channel> channels,
    List<SkewRequirement> skews,
    Installation installation,
    @Nullable Rail rail,
    Policy policy) {

  /** Copies the lists. */
  public Design {
    channels = List.copyOf(channels);
    skews = List.copyOf(skews);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("A design has at least one channel.");
    }
  }

  /** The design with another channel in the place of one, counted from 0. */
  public Design withChannel(int index, Channel changed) {
    List<Channel> all = new ArrayList<>(channels);
    all.set(index, changed);
    return new Design(name, ambient, control, load, all, skews, installation, rail, policy);
  }

  /** The design at another ambient temperature. */
  public Design withAmbient(@Nullable Range changed) {
    return new Design(name, changed, control, load, channels, skews, installation, rail, policy);
  }

  /** The design with another supply of the control side. */
  public Design withControl(Supply changed) {
    return new Design(name, ambient, changed, load, channels, skews, installation, rail, policy);
  }

  /** The design with another supply of the load side. */
  public Design withLoad(Supply changed) {
    return new Design(name, ambient, control, changed, channels, skews, installation, rail, policy);
  }

  /** The design with another rail. */
  public Design withRail(@Nullable Rail changed) {
    return new Design(name, ambient, control, load, channels, skews, installation, changed, policy);
  }

  /**
   * The design without some channels; what is asked of edges between fewer than two of those that
   * stay is left out. The rail still names them.
   */
  public Design without(List<String> names) {
    List<SkewRequirement> left = new ArrayList<>();
    for (SkewRequirement skew : skews) {
      List<String> both = skew.channels().stream().filter(each -> !names.contains(each)).toList();
      if (both.size() > 1) {
        left.add(new SkewRequirement(both, skew.sent(), skew.need()));
      }
    }
    return new Design(
        name,
        ambient,
        control,
        load,
        channels.stream().filter(channel -> !names.contains(channel.name())).toList(),
        left,
        installation,
        rail,
        policy);
  }
}
