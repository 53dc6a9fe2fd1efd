package io.relaytwin.core.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.message.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingGroupTest {

  private static Finding finding(String rule, String channel, String message) {
    return new Finding(
        new RuleInfo(rule, "some-check", ""),
        new Place.OfChannel(channel),
        Verdict.INFO,
        Figures.NONE,
        List.of(),
        Evidence.NONE,
        List.of(),
        List.of(),
        Message.of(message),
        Message.NONE,
        null);
  }

  @Test
  void findingsThatDifferInPlaceAloneShareAGroup() {
    List<FindingGroup> groups =
        FindingGroup.group(
            List.of(
                finding("I1", "A", "x"),
                finding("I2", "A", "x"),
                finding("I1", "B", "x"),
                finding("I1", "C", "y"),
                finding("I1", "D", "x")));
    assertThat(groups).hasSize(3);
    assertThat(groups.get(0).places()).extracting(Place::channel).containsExactly("A", "B", "D");
    assertThat(groups.get(0).place())
        .isEqualTo(
            Message.of(
                "place.and-more",
                "first",
                Message.of("place.channel", "channel", "A"),
                "others",
                2));
    assertThat(groups.get(1).place()).isEqualTo(Message.of("place.channel", "channel", "A"));
    assertThat(groups.get(2).finding().message()).isEqualTo(Message.of("y"));
  }
}
