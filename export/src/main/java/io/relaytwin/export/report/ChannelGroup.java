package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Channels that are alike in everything that the page shows, as the twenty of a row may be.
 *
 * @param channel the first of them.
 * @param names of all of them, in the order of the design.
 * @param worst the worst verdict on any of them.
 */
record ChannelGroup(ChannelAssessment channel, List<String> names, Verdict worst) {

  /** The groups of some channels with the findings on them, in the order of their first ones. */
  static List<ChannelGroup> of(List<ChannelAssessment> channels, List<Finding> findings) {
    Map<List<Object>, List<ChannelAssessment>> alike = new LinkedHashMap<>();
    for (ChannelAssessment channel : channels) {
      alike.computeIfAbsent(likeness(channel), key -> new ArrayList<>()).add(channel);
    }
    return alike.values().stream().map(same -> group(same, findings)).toList();
  }

  private static ChannelGroup group(List<ChannelAssessment> same, List<Finding> findings) {
    List<String> names = same.stream().map(channel -> channel.channel().name()).toList();
    return new ChannelGroup(same.getFirst(), names, worst(names, findings));
  }

  private static List<Object> likeness(ChannelAssessment channel) {
    TimingSummary timing = channel.timing();
    return Arrays.asList(
        channel.module().item(),
        channel.channel().load(),
        channel.chain(),
        channel.places(),
        timing.duration(),
        timing.pulsesSent(),
        timing.pulsesSurelySeen(),
        timing.pulsesPossiblySeen(),
        timing.shortestHigh(),
        timing.shortestLow(),
        timing.highestFrequency(),
        timing.dutyAtHighest());
  }

  private static Verdict worst(Collection<String> names, List<Finding> findings) {
    Verdict worst = Verdict.PASS;
    for (Finding finding : findings) {
      if (finding.verdict().compareTo(worst) < 0 && isAt(finding.place().channel(), names)) {
        worst = finding.verdict();
      }
    }
    return worst;
  }

  private static boolean isAt(@Nullable String channel, Collection<String> names) {
    return channel != null && names.contains(channel);
  }

  /** Such as {@code Channel A}, {@code Channels A and B} or {@code 20 channels, A1 to A20}. */
  String title() {
    return switch (names.size()) {
      case 1 -> "Channel " + names.getFirst();
      case 2 -> Words.fill("Channels %s and %s", names.getFirst(), names.getLast());
      default ->
          Words.fill(
              "%d channels alike, %s to %s", names.size(), names.getFirst(), names.getLast());
    };
  }
}
