package io.relaytwin.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNamesTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, abc, 0",
    "abc, acb, 1",
    "abc, ab, 1",
    "abc, xbc, 1",
    "ca, abc, 3",
    "kitten, sitting, 3"
  })
  void distanceCountsEditsAndSwapsOfNeighbours(String a, String b, int expected) {
    assertThat(NearestNames.distance(a, b)).isEqualTo(expected);
    assertThat(NearestNames.distance(b, a)).isEqualTo(expected);
  }

  @Test
  void nearestFirstThenAlphabetical() {
    assertThat(NearestNames.of("859-735", List.of("859-402", "859-753", "788-735", "859-754"), 2))
        .containsExactly("859-753", "859-754");
  }

  @Test
  void caseDoesNotCount() {
    assertThat(NearestNames.of("VOLTAGE", List.of("voltage"), 3)).containsExactly("voltage");
  }

  @Test
  void nothingNearGivesNothing() {
    assertThat(NearestNames.of("voltage", List.of("ambient", "rail"), 3)).isEmpty();
    assertThat(NearestNames.of("x".repeat(201), List.of("x".repeat(201)), 3)).isEmpty();
  }
}
