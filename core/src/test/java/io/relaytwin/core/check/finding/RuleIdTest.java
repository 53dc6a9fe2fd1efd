package io.relaytwin.core.check.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"I1", "T10", "N1", "E9999"})
  void readsWhatItWrites(String text) {
    RuleId id = RuleId.parse(text);
    assertThat(id).hasToString(text);
    assertThat(id.group()).isEqualTo(text.charAt(0));
    assertThat(id.number()).isEqualTo(Integer.parseInt(text.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "T", "t1", "T0", "T01", "TT1", "T1 ", " T1", "T10000", "T-1", "1T", "T١"})
  void takesNothingElse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleId.parse(text))
        .withMessageContaining('"' + text + '"');
  }

  @Test
  void isOrderedByLetterThenByNumber() {
    List<RuleId> ids =
        Stream.of("T10", "I2", "T2", "O1", "I10", "T1").map(RuleId::parse).sorted().toList();
    assertThat(ids)
        .extracting(RuleId::toString)
        .containsExactly("I2", "I10", "O1", "T1", "T2", "T10");
  }
}
