package io.relaytwin.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.Finding.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingGroupTest {

  private static Finding finding(String rule, String place, String message) {
    return new Finding(
        rule,
        "some-check",
        Verdict.INFO,
        place,
        message,
        null,
        Relation.NONE,
        null,
        null,
        "",
        "",
        "",
        List.of(),
        List.of(),
        "",
        null);
  }

  @Test
  void findingsThatDifferInPlaceAloneShareAGroup() {
    List<FindingGroup> groups =
        FindingGroup.group(
            List.of(
                finding("I1", "channel A", "x"),
                finding("I2", "channel A", "x"),
                finding("I1", "channel B", "x"),
                finding("I1", "channel C", "y"),
                finding("I1", "channel D", "x")));
    assertThat(groups).hasSize(3);
    assertThat(groups.get(0).places()).containsExactly("channel A", "channel B", "channel D");
    assertThat(groups.get(0).place()).isEqualTo("channel A and 2 more");
    assertThat(groups.get(1).place()).isEqualTo("channel A");
    assertThat(groups.get(2).finding().message()).isEqualTo("y");
  }
}
