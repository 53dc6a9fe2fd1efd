package io.relaytwin.files.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.rail.PreviousPlan;
import io.relaytwin.core.rail.Terminal;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An earlier plan is believed only as far as it is one. */
class PlanFileTest {

  static final String PLAN =
      """
      {"relaytwin-plan": 1, "name": "x",
       "positions": [{"position": 1, "channel": "-K1"}, {"position": 2, "channel": "K 2"}],
       "bars": [{"item": "859-402", "terminal": "control-minus", "first": 1, "last": 2}],
       "feeds": [{"terminal": "load-plus", "position": 2}],
       "markers": [{"position": 1, "place": 1, "text": "K1"}],
       "order": [{"line": 1, "item": "859-753", "quantity": 2}]}
      """;

  private static PreviousPlan parse(String text) throws IOException {
    return PlanFile.parse(text.getBytes(UTF_8), "plan.json");
  }

  @Test
  void aPlanIsRead() throws IOException {
    PreviousPlan plan = parse(PLAN);
    assertThat(plan.channels()).containsExactly("-K1", "K 2");
    assertThat(plan.markers()).containsExactlyEntriesOf(java.util.Map.of("-K1", "K1"));
    assertThat(plan.bars())
        .containsExactly(new PreviousPlan.Bar(Terminal.CONTROL_MINUS, "859-402", "-K1", "K 2"));
    assertThat(plan.feeds()).containsExactly(new PreviousPlan.Feed(Terminal.LOAD_PLUS, "K 2"));
    assertThat(plan.order()).containsExactlyEntriesOf(java.util.Map.of("859-753", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"-K1\" | \"\\u001b[31mEVIL\" | positions[0].channel: \"\\u001B[31mEVIL\" is no text of 1"
            + " to 200 characters",
        "\"-K1\" | 7 | positions[0].channel: 7 is no text of 1 to 200 characters",
        "\"K 2\" | \"-K1\" | positions[1].channel: \"-K1\" is the name of a position before, and"
            + " names differ",
        "\"859-753\" | \"\\rFAKE\" | order[0].item: \"\\rFAKE\" is no text of 1 to 200 characters",
        "\"quantity\": 2 | \"quantity\": -2 | order[0].quantity: -2 is no whole number from 0 to"
            + " 1000000",
        "\"quantity\": 2 | \"quantity\": 2.5 | order[0].quantity: 2.5 is no whole number from 0 to"
            + " 1000000",
        "\"quantity\": 2 | \"quantity\": 99999999999 | order[0].quantity: 99999999999 is no whole"
            + " number",
        "\"quantity\": 2 | \"count\": 2 | order[0].quantity: missing is no whole number",
        "\"last\": 2 | \"last\": 3 | bars[0].last: 3 is no whole number from 1 to 2",
        "\"first\": 1, \"last\": 2 | \"first\": 2, \"last\": 1 | bars[0].last: 1 is no whole number"
            + " from 2 to 2",
        "control-minus | minus | bars[0].terminal: \"minus\" is none of control-plus,"
            + " control-minus,",
        "\"position\": 1, \"place\" | \"position\": {}, \"place\" | markers[0].position: an object"
            + " is no whole number",
        "[{\"terminal\": \"load-plus\", \"position\": 2}] | 3 | feeds: 3 is no list",
        "{\"terminal\": \"load-plus\", \"position\": 2} | null | feeds[0] is no object",
      })
  void whatIsWrongIsToldWithPlaceValueAndWhatIsAllowed(String from, String to, String fault) {
    assertThat(PLAN).contains(from);
    String text = PLAN.replace(from, to);
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("plan.json cannot be used as an earlier plan, 1 fault:\n  ")
        .hasMessageContaining(fault)
        .hasMessageEndingWith("\nPlan without it: --fresh.")
        .message()
        .matches(message -> message.replace("\n", "").chars().noneMatch(Character::isISOControl));
  }

  @Test
  void allFaultsAreToldTogether() {
    assertThatThrownBy(() -> parse(PLAN.replace("load-plus", "x").replace("\"K1\"", "\"\"")))
        .hasMessageContaining("2 faults:")
        .hasMessageContaining("feeds[0].terminal")
        .hasMessageContaining("markers[0].text");
  }

  @Test
  void whatIsNoPlanIsSaid() {
    for (String text :
        new String[] {"[]", "3", "{}", "{\"relaytwin-plan\": 2}", "{\"relaytwin-plan\": \"1\"}"}) {
      assertThatThrownBy(() -> parse(text)).hasMessageContaining("is no plan of version 1");
    }
    for (String text : new String[] {"{", "\u0000", "{\"a\": 1}}}", "nul", "[".repeat(100_000)}) {
      assertThatThrownBy(() -> parse(text)).hasMessageContaining("plan.json is n");
    }
  }

  @Test
  void damagedPlansAreReadOrRefusedAndNothingElse() {
    SplittableRandom random = new SplittableRandom(11);
    int read = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] damaged = PLAN.getBytes(UTF_8);
      for (int i = random.nextInt(3); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(' ', 127);
      }
      read += PlanFuzzer.attempt(damaged) ? 1 : 0;
    }
    assertThat(read).isBetween(100, 2900);
  }
}
