package io.relaytwin.core.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cover against a search of everything, and against the closed forms of the counts. */
class BarCoverTest {
  private static final TreeSet<Integer> WAYS =
      new TreeSet<>(IntStream.rangeClosed(2, 10).boxed().toList());

  private static List<int[]> cover(int slots, Integer... runs) {
    return new BarCover(WAYS, slots).cover(List.of(runs));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void equalsTheSearchOfEverythingForEveryRunUpToFourteen(int slots) {
    for (int run = 1; run <= 14; run++) {
      assertThat(cover(slots, run).getFirst())
          .as("run of %d with %d slots", run, slots)
          .containsExactly(oracle(slots, new int[] {run}).getFirst());
    }
  }

  /** Several runs at once: the number of different bars is counted over all of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void equalsTheSearchOfEverythingForSeveralRuns(int slots) {
    Random random = new Random(60715);
    for (int trial = 0; trial < 150; trial++) {
      int[] runs = random.ints(1 + random.nextInt(3), 1, 15).toArray();
      List<int[]> found = cover(slots, Arrays.stream(runs).boxed().toArray(Integer[]::new));
      List<int[]> best = oracle(slots, runs);

      for (int i = 0; i < runs.length; i++) {
        assertThat(found.get(i))
            .as("run %d of %s with %d slots", i, Arrays.toString(runs), slots)
            .containsExactly(best.get(i));
      }
    }
  }

  /** Single slot: ceil(m / 10) bars; double slot: ceil((m - 1) / 9). */
  @Test
  void countsFollowTheClosedFormsUpTo399() {
    for (int m = 2; m <= 399; m++) {
      int[] single = cover(1, m).getFirst();
      int[] twice = cover(2, m).getFirst();

      assertThat(single).as("single %d", m).hasSize((m + 9) / 10);
      assertThat(IntStream.of(single).sum()).isEqualTo(m);
      assertThat(twice).as("double %d", m).hasSize((m + 7) / 9);
      assertThat(IntStream.of(twice).sum()).isEqualTo(m + twice.length - 1);
      assertThat(IntStream.concat(IntStream.of(single), IntStream.of(twice)))
          .allMatch(ways -> ways >= 2 && ways <= 10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 11, 6 5",
    "1, 12, 6 6",
    "1, 16, 8 8",
    "1, 19, 10 9",
    "1, 21, 7 7 7",
    "1, 24, 8 8 8",
    "1, 28, 10 9 9",
    "1, 30, 10 10 10",
    "1, 32, 8 8 8 8",
    "1, 64, 10 9 9 9 9 9 9",
    "2, 11, 6 6",
    "2, 19, 10 10",
    "2, 20, 8 7 7",
    "2, 28, 10 10 10",
    "2, 64, 10 10 10 10 10 10 10"
  })
  void sharesOutEvenly(int slots, int run, String ways) {
    assertThat(IntStream.of(cover(slots, run).getFirst()).boxed())
        .containsExactlyElementsOf(Arrays.stream(ways.split(" ")).map(Integer::valueOf).toList());
  }

  @Test
  void aModuleAloneNeedsNoBar() {
    assertThat(cover(1, 1).getFirst()).isEmpty();
    assertThat(cover(1)).isEmpty();
  }

  /** Alone, 13 is 7 + 6 and 15 is 8 + 7: four order numbers. Three do for both. */
  @Test
  void runsOfOneColourShareTheirOrderNumbers() {
    List<int[]> bars = cover(1, 13, 15);
    Set<Integer> different = new TreeSet<>();
    bars.forEach(each -> IntStream.of(each).forEach(different::add));

    assertThat(different).hasSize(3);
    assertThat(cover(1, 20, 12).stream().mapToInt(each -> each.length).sum()).isEqualTo(4);
  }

  /** Whether few parts beside the mean suffice: compared with all splits into so many parts. */
  @Test
  void theMostEvenSplitIsFoundForEverySetAndEveryNumberUpTo399() {
    for (int overlap = 0; overlap <= 1; overlap++) {
      for (int subset = 1; subset < 512; subset++) {
        int[] set = set(subset, overlap);
        long[][] all = all(set, 47, 399);
        PartChoice choice = new PartChoice(set);
        for (int total = 1; total <= 399; total++) {
          for (int parts = Math.ceilDiv(total, 10 - overlap), i = 0; i < 2; i++, parts++) {
            if (choice.unevenness(total, parts) != all[parts][total]) {
              fail("%d in %d parts of %s".formatted(total, parts, Arrays.toString(set)));
            }
          }
        }
      }
    }
  }

  @Test
  void missingLengthsAreDoneWithout() {
    TreeSet<Integer> few = new TreeSet<>(List.of(2, 5));

    assertThat(new BarCover(few, 1).cover(List.of(11)).getFirst()).containsExactly(5, 2, 2, 2);
    assertThat(new BarCover(few, 1).cover(List.of(3)).getFirst()).isEmpty();
    assertThat(new BarCover(new TreeSet<>(), 1).cover(List.of(4)).getFirst()).isEmpty();
  }

  private static int[] set(int subset, int overlap) {
    return IntStream.range(0, 9)
        .filter(i -> (subset >> i & 1) != 0)
        .map(i -> i + 2 - overlap)
        .toArray();
  }

  /** Least sum of squares by number of parts and total, one part after the other. */
  private static long[][] all(int[] set, int mostParts, int mostTotal) {
    long[][] least = new long[mostParts + 1][mostTotal + 1];
    for (long[] row : least) {
      Arrays.fill(row, PartChoice.IMPOSSIBLE);
    }
    least[0][0] = 0;
    for (int parts = 1; parts <= mostParts; parts++) {
      for (int part : set) {
        for (int total = part; total <= mostTotal; total++) {
          long before = least[parts - 1][total - part];
          if (before != PartChoice.IMPOSSIBLE) {
            least[parts][total] = Math.min(least[parts][total], before + (long) part * part);
          }
        }
      }
    }
    return least;
  }

  /** Every way to cover every run, compared by the objective as it is written down. */
  private static List<int[]> oracle(int slots, int[] runs) {
    List<List<int[]>> choices = new ArrayList<>();
    for (int run : runs) {
      List<int[]> all = new ArrayList<>();
      if (run == 1) {
        all.add(new int[0]);
      } else {
        compose(run, slots - 1, new ArrayList<>(), all);
      }
      int fewest = all.stream().mapToInt(each -> each.length).min().orElseThrow();
      choices.add(all.stream().filter(each -> each.length == fewest).toList());
    }
    List<int[]> best = null;
    int[] at = new int[runs.length];
    while (true) {
      List<int[]> each = new ArrayList<>();
      for (int i = 0; i < runs.length; i++) {
        each.add(choices.get(i).get(at[i]));
      }
      if (best == null || isBetter(each, best)) {
        best = each;
      }
      int next = 0;
      while (next < at.length && ++at[next] == choices.get(next).size()) {
        at[next++] = 0;
      }
      if (next == at.length) {
        return best;
      }
    }
  }

  /**
   * Bars from left to right, each starting at the module after, or at, the last of the one before.
   */
  private static void compose(int left, int overlap, List<Integer> so, List<int[]> all) {
    for (int ways = 2; ways <= 10; ways++) {
      int rest = left - ways;
      // longest first keeps the search small; the objective orders equal bars so anyway
      if (rest < 0 || (!so.isEmpty() && ways > so.getLast())) {
        continue;
      }
      so.add(ways);
      if (rest == 0) {
        all.add(so.stream().mapToInt(Integer::intValue).toArray());
      } else {
        compose(rest + overlap, overlap, so, all);
      }
      so.removeLast();
    }
  }

  private static boolean isBetter(List<int[]> a, List<int[]> b) {
    long[] left = {different(a), unevenness(a)};
    long[] right = {different(b), unevenness(b)};
    int order = Arrays.compare(left, right);
    if (order != 0) {
      return order < 0;
    }
    for (int i = 0; i < a.size(); i++) {
      int longer = Arrays.compare(a.get(i), b.get(i));
      if (longer != 0) {
        return longer > 0;
      }
    }
    return false;
  }

  private static long different(List<int[]> bars) {
    return bars.stream().flatMapToInt(IntStream::of).distinct().count();
  }

  private static long unevenness(List<int[]> bars) {
    return bars.stream().flatMapToInt(IntStream::of).mapToLong(ways -> (long) ways * ways).sum();
  }
}
