package io.relaytwin.core.check;

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
public record FindingGroup(Finding finding, List<String> places) {

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
        finding.rule(),
        finding.verdict(),
        finding.message(),
        finding.value(),
        finding.limit(),
        finding.margin(),
        finding.corner(),
        finding.witness(),
        finding.sources(),
        finding.assumptions(),
        finding.advice(),
        finding.repair() == null ? "" : finding.repair().text());
  }

  /** The first place, and how many others there are. */
  public String place() {
    int others = places.size() - 1;
    return others == 0 ? places.getFirst() : places.getFirst() + " and " + others + " more";
  }
}
