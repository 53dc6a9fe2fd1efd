package io.relaytwin.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaveformTest {

  private static final byte[] UP_DOWN = {Levels.HIGH, Levels.LOW};

  @Test
  void aLevelHoldsFromItsTimeUpToTheNext() {
    Waveform wave = Waveform.of(10, Levels.LOW, new long[] {20, 30}, UP_DOWN, 40);
    assertThat(wave.levelAt(-5)).isEqualTo(Levels.LOW);
    assertThat(wave.levelAt(19)).isEqualTo(Levels.LOW);
    assertThat(wave.levelAt(20)).isEqualTo(Levels.HIGH);
    assertThat(wave.levelAt(29)).isEqualTo(Levels.HIGH);
    assertThat(wave.levelAt(30)).isEqualTo(Levels.LOW);
    assertThat(wave.levelAt(40)).isEqualTo(Levels.LOW);
    assertThat(wave.levelAt(41)).isEqualTo(Levels.UNDEFINED);
  }

  @Test
  void columnsThatBreakTheContractAreRefused() {
    long[][] wrong = {{10, 20}, {20, 20}, {30, 20}, {20, 41}};
    for (long[] times : wrong) {
      assertThatThrownBy(() -> Waveform.of(10, Levels.LOW, times, UP_DOWN, 40))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Waveform.of(10, Levels.HIGH, new long[] {20, 30}, UP_DOWN, 40))
        .hasMessageContaining("at 20 ps");
    assertThatThrownBy(() -> Waveform.of(10, (byte) 3, new long[0], new byte[0], 40))
        .hasMessage("3 is no level.");
    assertThatThrownBy(() -> Waveform.of(10, Levels.LOW, new long[1], new byte[0], 40))
        .hasMessage("1 times do not fit 0 levels.");
  }

  @Test
  void playedAndCollectedItIsTheSame() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      Waveform wave = Signals.of(Signals.random(random, 60));
      assertThat(Waveform.of(wave)).isEqualTo(wave);
    }
  }

  @Test
  void aWindowShowsTheSameLevels() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 500; i++) {
      String letters = Signals.random(random, 12);
      int from = random.nextInt(letters.length());
      int to = random.nextInt(from, letters.length());
      Waveform window = Signals.of(letters).between(from, to);
      assertThat(Signals.letters(window)).isEqualTo(letters.substring(from, to));
      assertThat(Waveform.of(window)).isEqualTo(window);
    }
  }

  @Test
  void aWindowIsCutToWhatIsKnown() {
    Waveform wave = Waveform.of(10, Levels.LOW, new long[] {20, 30}, UP_DOWN, 40);
    assertThat(wave.between(-100, 25))
        .isEqualTo(Waveform.of(10, Levels.LOW, new long[] {20}, new byte[] {1}, 25));
    assertThatThrownBy(() -> wave.between(41, 50)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> wave.between(0, 9)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mappedLevelsDropChangesThatVanish() {
    Waveform.Collector as33Volts = new Waveform.Collector();
    Signals.of("0011x1100").stream(new LevelMap(Levels.LOW, Levels.UNDEFINED, as33Volts));
    assertThat(Signals.letters(as33Volts.toWaveform())).isEqualTo("00xxxxx00");
    Waveform.Collector inverted = new Waveform.Collector();
    Signals.of("0011x1100").stream(LevelMap.inverting(inverted));
    assertThat(Signals.letters(inverted.toWaveform())).isEqualTo("1100x0011");
  }
}
