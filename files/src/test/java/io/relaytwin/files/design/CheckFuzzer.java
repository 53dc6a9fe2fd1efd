package io.relaytwin.files.design;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.core.signal.SignalException;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Asks everything of designs made at random, with numbers far from what people build: each has an
 * answer, or one clear refusal, and needs little time and memory for it.
 */
final class CheckFuzzer {

  private static final int MOST_CHANNELS = 4;

  private static final FileCatalogue CATALOGUE = FileCatalogue.shipped();

  private static final Recordings NO_RECORDINGS =
      capture -> {
        throw new SignalException("There is no recording %s.".formatted(capture.file()));
      };

  /** What is asked of a design. */
  enum Question {
    CHECK,
    PICTURES,
    SIGNALS,
    LIMITS,
    PLAN
  }

  private CheckFuzzer() {}

  /**
   * A design file.
   *
   * @param seed the same seed, the same file.
   */
  static String file(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> modules = new ArrayList<>(List.of("859-753"));
    CATALOGUE.modules().forEach(module -> modules.add(module.item()));
    List<String> devices = CATALOGUE.devices().stream().map(device -> device.key()).toList();
    int powers = new int[] {0, 0, 3, 9, 30}[random.nextInt(5)];
    Map<String, Object> tree =
        new RandomFiles(random, Map.of("module", modules, "device", devices), powers).file();
    return RandomFiles.yaml(tree, random);
  }

  /**
   * Asks a question of a design.
   *
   * @return whether it was answered, not refused.
   */
  static boolean ask(Design design, Question question) {
    try {
      CheckSession session = CheckSession.of(design, CATALOGUE, NO_RECORDINGS);
      switch (question) {
        case CHECK -> answered(session.assessment());
        case PICTURES -> {
          if (session.study(/* withPictures= */ true).channels().size()
              != design.channels().size()) {
            throw new AssertionError("a channel without its pictures");
          }
        }
        case SIGNALS -> {
          for (ChannelSignals signals : session.signals()) {
            signals.output().stream(new SignalStatistics());
          }
        }
        case LIMITS -> {
          if (session.limits().isEmpty()) {
            throw new AssertionError("nothing to turn");
          }
        }
        case PLAN -> {
          Plan plan = new Planner(CATALOGUE).plan(design, session.currents());
          if (plan.positions().size() != design.channels().size()) {
            throw new AssertionError("a plan without some of its modules");
          }
        }
      }
      return true;
    } catch (UnknownItemException | SignalException refused) {
      return false;
    }
  }

  private static void answered(Assessment assessment) {
    assessment
        .findings()
        .forEach(finding -> {
          if (Sentences.english().of(finding.message()).isBlank()) {
            throw new AssertionError("a finding without words: " + finding);
          }
        });
  }

  /** The design of a file; {@code null} when it has faults. */
  static @Nullable Design design(String text) {
    try {
      return DesignReader.read(text, "fuzz.yaml");
    } catch (DesignException e) {
      return null;
    }
  }

  /** Jazzer's way in: a design file as text, and a check of it. */
  public static void fuzzerTestOneInput(byte[] input) {
    Design design = design(new String(input, StandardCharsets.UTF_8));
    if (design != null && design.channels().size() <= MOST_CHANNELS) {
      ask(design, Question.CHECK);
    }
  }

  /**
   * Tries seeds and prints what fails or takes long; prints the file of a single seed.
   *
   * @param args the first seed, how many, and the milliseconds of one question that are told.
   */
  public static void main(String[] args) {
    if (args.length == 1) {
      System.out.print(file(Long.parseLong(args[0])));
      return;
    }
    var threads = ManagementFactory.getThreadMXBean();
    long first = Long.parseLong(args[0]);
    long count = Long.parseLong(args[1]);
    long told = Long.parseLong(args[2]);
    int designs = 0;
    int answers = 0;
    long longest = 0;
    for (long seed = first; seed < first + count; seed++) {
      Design design = design(file(seed));
      if (design == null || design.channels().size() > MOST_CHANNELS) {
        continue;
      }
      designs++;
      for (Question question : Question.values()) {
        long from = threads.getCurrentThreadCpuTime();
        try {
          answers += ask(design, question) ? 1 : 0;
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
          StackTraceElement[] trace = e.getStackTrace();
          StringBuilder where = new StringBuilder();
          for (int i = 0; i < Math.min(8, trace.length); i++) {
            where.append("\n    ").append(trace[i]);
          }
          System.out.println("FAULT seed " + seed + " " + question + " " + e + where);
        }
        long millis = (threads.getCurrentThreadCpuTime() - from) / 1_000_000;
        longest = Math.max(longest, millis / Math.max(1, design.channels().size()));
        if (millis / Math.max(1, design.channels().size()) > told) {
          System.out.println(
              "SLOW seed %d %s %d ms, %d channels"
                  .formatted(seed, question, millis, design.channels().size()));
        }
      }
    }
    System.out.printf(
        "%d seeds, %d designs, %d answers, longest question %d ms a channel%n",
        count, designs, answers, longest);
  }
}
