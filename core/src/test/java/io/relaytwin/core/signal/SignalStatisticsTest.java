package io.relaytwin.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.signal.SignalStatistics.Extreme;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalStatisticsTest {

  private static SignalStatistics of(String letters) {
    SignalStatistics statistics = new SignalStatistics();
    Signals.of(letters).stream(statistics);
    return statistics;
  }

  @Test
  void pulsesAreCrispBlurredOrRunts() {
    SignalStatistics statistics = of("0110x1x00x001x1x00");
    assertThat(statistics.crispPulses()).isEqualTo(1);
    assertThat(statistics.blurredPulses()).isEqualTo(2);
    assertThat(statistics.runts()).isEqualTo(1);
    assertThat(statistics.dips()).isEqualTo(1);
    assertThat(statistics.maybeHighRises()).isEqualTo(4);
    assertThat(statistics.surelyHighRises()).isEqualTo(4);
    assertThat(statistics.settledRises()).isEqualTo(3);
    assertThat(statistics.settledFalls()).isEqualTo(3);
  }

  @Test
  void cutPulsesAndGapsDoNotCountAsShort() {
    SignalStatistics pulse = of("100000111");
    assertThat(pulse.shortestSurelyHigh()).isNull();
    assertThat(pulse.shortestMaybeHigh()).isNull();
    assertThat(pulse.shortestSurelyLow()).isEqualTo(new Extreme(5, 1));
    SignalStatistics gap = of("0111110");
    assertThat(gap.shortestSurelyLow()).isNull();
    assertThat(gap.shortestMaybeLow()).isNull();
    assertThat(gap.shortestSurelyHigh()).isEqualTo(new Extreme(5, 1));
    assertThat(of("x1100x").crispPulses() + of("x1100x").runts()).isZero();
  }

  @Test
  void aPeriodHasBoundsWhenItsRisesAreUncertain() {
    SignalStatistics statistics = of("0xx1110000xx11");
    assertThat(statistics.minShortestPeriod()).isEqualTo(new Extreme(7, 1));
    assertThat(statistics.maxShortestPeriod()).isEqualTo(new Extreme(11, 1));
  }

  @Test
  void aRuntMayHoldTheRiseThatMakesThePeriodShort() {
    SignalStatistics statistics = of("0011000x000110");
    assertThat(statistics.minShortestPeriod()).isEqualTo(new Extreme(9, 2));
    assertThat(statistics.minPossiblePeriod()).isEqualTo(new Extreme(3, 8));
  }

  @Test
  void sharesAddUp() {
    SignalStatistics statistics = of("0011xx0000");
    assertThat(statistics.surelyHighPicos()).isEqualTo(2);
    assertThat(statistics.undefinedPicos()).isEqualTo(2);
    assertThat(statistics.surelyLowPicos()).isEqualTo(6);
    assertThat(statistics.minDuty()).isEqualTo(0.2);
    assertThat(statistics.maxDuty()).isEqualTo(0.4);
  }

  @Test
  void nothingCanBeReadBeforeTheEnd() {
    SignalStatistics statistics = new SignalStatistics();
    statistics.begin(0, Levels.LOW);
    assertThatThrownBy(statistics::runts).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(statistics::longestUndefined).isInstanceOf(IllegalStateException.class);
  }

  /** Every figure against an oracle that looks at one picosecond after the other. */
  @Test
  void agreesWithASlowObviousOracle() {
    SplittableRandom random = new SplittableRandom(4);
    int periods = 0;
    for (int run = 0; run < 20_000; run++) {
      String s = Signals.random(random, 14);
      SignalStatistics fast = of(s);
      assertThat(fast.shortestSurelyHigh()).as(s).isEqualTo(shortest(s, c -> c == '1'));
      assertThat(fast.shortestMaybeHigh()).as(s).isEqualTo(shortest(s, c -> c != '0'));
      assertThat(fast.shortestSurelyLow()).as(s).isEqualTo(shortest(s, c -> c == '0'));
      assertThat(fast.shortestMaybeLow()).as(s).isEqualTo(shortest(s, c -> c != '1'));
      assertThat(fast.longestUndefined()).as(s).isEqualTo(longestUndefined(s));
      assertThat(fast.maybeHighRises()).as(s).isEqualTo(count("0(?=[1x])", s));
      assertThat(fast.surelyHighRises()).as(s).isEqualTo(count("[0x](?=1)", s));
      assertThat(fast.settledRises()).as(s).isEqualTo(count("0x*(?=1)", s));
      assertThat(fast.settledFalls()).as(s).isEqualTo(count("1x*(?=0)", s));
      assertThat(fast.crispPulses()).as(s).isEqualTo(count("01+(?=0)", s));
      assertThat(fast.runts()).as(s).isEqualTo(count("0x+(?=0)", s));
      assertThat(fast.dips()).as(s).isEqualTo(count("1x+(?=1)", s));
      assertThat(fast.possibleRises())
          .as(s)
          .isEqualTo(
              fast.settledRises()
                  + fast.runts()
                  + fast.dips()
                  + (s.startsWith("x") ? 1 : 0)
                  + (s.matches(".*[01]x+") ? 1 : 0));
      assertThat(fast.endsInRunt()).as(s).isEqualTo(s.matches(".*0x+"));
      assertThat(fast.crispPulses() + fast.blurredPulses() + fast.runts())
          .as(s)
          .isEqualTo(count("0[1x]+(?=0)", s));
      assertThat(fast.surelyHighPicos()).as(s).isEqualTo(count("1", s));
      assertThat(fast.undefinedPicos()).as(s).isEqualTo(count("x", s));
      assertThat(fast.surelyLowPicos()).as(s).isEqualTo(count("0", s));
      List<int[]> rises = intervals("0(x*)(?=1)", s);
      assertThat(fast.minShortestPeriod()).as(s).isEqualTo(minPeriod(rises, 0));
      assertThat(fast.maxShortestPeriod()).as(s).isEqualTo(maxPeriod(rises));
      List<int[]> possible = intervals("(?:^|0)(x+)(?=[01]|$)|0()(?=1)|(?<=1)(x+)(?=1|$)", s);
      assertThat(fast.minPossiblePeriod()).as(s).isEqualTo(minPeriod(possible, 1));
      periods += rises.size();
    }
    assertThat(periods).isGreaterThan(10_000);
  }

  private static long count(String regex, String letters) {
    return Pattern.compile(regex).matcher(letters).results().count();
  }

  private static @Nullable Extreme shortest(String letters, IntPredicate in) {
    Extreme found = null;
    for (int from = 1; from < letters.length(); from++) {
      if (in.test(letters.charAt(from)) && !in.test(letters.charAt(from - 1))) {
        int to = from;
        while (to < letters.length() && in.test(letters.charAt(to))) {
          to++;
        }
        if (to < letters.length() && (found == null || to - from < found.picos())) {
          found = new Extreme(to - from, from);
        }
      }
    }
    return found;
  }

  private static @Nullable Extreme longestUndefined(String letters) {
    Extreme found = null;
    for (MatchResult m : Pattern.compile("x+").matcher(letters).results().toList()) {
      if (found == null || m.end() - m.start() > found.picos()) {
        found = new Extreme(m.end() - m.start(), m.start());
      }
    }
    return found;
  }

  /** The first group that matched: where each rise may lie. */
  private static List<int[]> intervals(String regex, String letters) {
    List<int[]> found = new ArrayList<>();
    for (MatchResult m : Pattern.compile(regex).matcher(letters).results().toList()) {
      for (int group = 1; group <= m.groupCount(); group++) {
        if (m.start(group) >= 0) {
          found.add(new int[] {m.start(group), m.end(group)});
          break;
        }
      }
    }
    return found;
  }

  private static @Nullable Extreme minPeriod(List<int[]> rises, int place) {
    Extreme found = null;
    for (int i = 1; i < rises.size(); i++) {
      int length = Math.max(0, rises.get(i)[0] - rises.get(i - 1)[1]);
      if (found == null || length < found.picos()) {
        found = new Extreme(length, rises.get(i - 1)[place]);
      }
    }
    return found;
  }

  private static @Nullable Extreme maxPeriod(List<int[]> rises) {
    Extreme found = null;
    for (int i = 1; i < rises.size(); i++) {
      int length = rises.get(i)[1] - rises.get(i - 1)[0];
      if (found == null || length < found.picos()) {
        found = new Extreme(length, rises.get(i - 1)[0]);
      }
    }
    return found;
  }
}
