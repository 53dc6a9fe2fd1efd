package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that say the same of several places, as those of equal channels do.
 *
 * @param finding the first of them.
 * @param places all of them, in their order; at least one.
 */
public record FindingGroup(Finding finding, List<Place> places) {

  /** Copies the list. */
  public FindingGroup {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("A group of findings has at least one place.");
    }
  }

  /** Groups findings that differ in nothing but the place; the order of the first ones stays. */
  public static List<FindingGroup> group(List<Finding> findings) {
    Map<List<Object>, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      alike.computeIfAbsent(likeness(finding), key -> new ArrayList<>()).add(finding);
    }
    return alike.values().stream()
        .map(same -> new FindingGroup(same.getFirst(), same.stream().map(Finding::place).toList()))
        .toList();
  }

  private static List<Object> likeness(Finding finding) {
    return Arrays.asList(
        finding.id(),
        finding.verdict(),
        finding.message(),
        finding.figures().value(),
        finding.figures().limit(),
        finding.figures().margin(),
        finding.corner(),
        finding.evidence(),
        finding.citations(),
        finding.premises(),
        finding.advice(),
        finding.repair() == null ? Message.NONE : finding.repair().says());
  }

  /** The first place, and how many others there are. */
  public Message place() {
    int others = places.size() - 1;
    Message first = places.getFirst().says();
    return others == 0 ? first : Message.of("place.and-more", "first", first, "others", others);
  }
}
