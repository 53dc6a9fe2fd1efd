package io.relaytwin.export.report;

import io.relaytwin.core.check.Assessment;
import io.relaytwin.core.check.ChannelAssessment;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.TimingSummary;
import io.relaytwin.core.check.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Channels that are alike in everything that the page shows, as the twenty of a row may be.
 *
 * @param channel the first of them.
 * @param names of all of them, in the order of the design.
 * @param worst the worst verdict on any of them.
 */
record ChannelGroup(ChannelAssessment channel, List<String> names, Verdict worst) {

  /** The groups of a design, in the order of their first channels. */
  static List<ChannelGroup> of(Assessment assessment) {
    return of(assessment.channels(), assessment.findings());
  }

  /** The groups of some channels with the findings on them. */
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
      if (finding.verdict().compareTo(worst) < 0
          && names.stream().anyMatch(name -> isAt(finding.place(), name))) {
        worst = finding.verdict();
      }
    }
    return worst;
  }

  /** Whether a place such as {@code channel A} or {@code channel A, output} is at the channel. */
  private static boolean isAt(String place, String name) {
    String start = "channel " + name;
    return place.startsWith(start)
        && (place.length() == start.length()
            || !Character.isLetterOrDigit(place.codePointAt(start.length())));
  }

  /** Such as {@code Channel A}, {@code Channels A and B} or {@code 20 channels, A1 to A20}. */
  String title() {
    return switch (names.size()) {
      case 1 -> "Channel " + names.getFirst();
      case 2 -> "Channels %s and %s".formatted(names.getFirst(), names.getLast());
      default ->
          "%d channels alike, %s to %s".formatted(names.size(), names.getFirst(), names.getLast());
    };
  }
}
