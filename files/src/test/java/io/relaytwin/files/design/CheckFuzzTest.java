package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.Design;
import org.junit.jupiter.api.Test;

/**
 * Designs far from what people build are answered, too; longer: docs/how-to/fuzz-the-readers.md.
 */
class CheckFuzzTest {

  private static final int SEEDS = 600;

  @Test
  void extremeDesignsAreCheckedPlayedAndPlanned() {
    int answers = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Design design = CheckFuzzer.design(CheckFuzzer.file(seed));
      if (design != null && design.channels().size() <= 3) {
        answers += CheckFuzzer.ask(design, CheckFuzzer.Question.CHECK) ? 1 : 0;
        answers += CheckFuzzer.ask(design, CheckFuzzer.Question.SIGNALS) ? 1 : 0;
        answers += CheckFuzzer.ask(design, CheckFuzzer.Question.PLAN) ? 1 : 0;
      }
    }
    assertThat(answers).isGreaterThan(SEEDS / 6);
  }
}
