package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, reading it ends soon, with a design or with faults. */
final class DesignReaderFuzzTest {

  private static final int ROUNDS = 2_000;
  private static final List<DesignTemplate> TEMPLATES = List.of(DesignTemplate.values());
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ": ",
          "- ",
          "\n",
          "\n  ",
          "\t",
          "#",
          "&a ",
          "*a",
          "!!int ",
          "!x ",
          "|",
          ">",
          "'",
          "\"",
          "\\",
          "%YAML 1.2\n",
          "---\n",
          "...\n",
          "? ",
          "<<: *a",
          "~",
          "0x",
          ".inf",
          ".nan",
          "1e999999999",
          "±",
          "..",
          "\u0000",
          "\u001b[2J",
          "\ufeff",
          "\u2028",
          "\ud800",
          "\ud83d\ude00",
          "99999999999999999999",
          "5 V",
          "name: ",
          "channels:\n",
          "relaytwin: 1\n",
          "repeat: 1000\n",
          "\"\\x",
          "\"\\u12",
          "\"\\UFFFFFFFF\"",
          "@",
          "`");

  @Test
  void survivesSpoiltTexts() {
    Random random = new Random(6202);
    RandomFiles files = new RandomFiles(random);
    int designs = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text =
          random.nextBoolean()
              ? RandomFiles.yaml(files.file(), random)
              : TEMPLATES.get(random.nextInt(TEMPLATES.size())).text();
      designs += DesignFuzzer.attempt(spoilt(text, random)) ? 1 : 0;
    }
    assertThat(designs).isBetween(ROUNDS / 100, ROUNDS * 9 / 10);
  }

  static List<String> hostileTexts() {
    List<String> texts = new ArrayList<>();
    texts.add("");
    texts.add("\ufeff");
    texts.add("[".repeat(2_000_000));
    texts.add("{a: ".repeat(500_000));
    texts.add("- ".repeat(1_000_000));
    texts.add("? ".repeat(1_000_000));
    texts.add("a: 1\n".repeat(500_000));
    texts.add("a".repeat(3_999_999));
    texts.add("\"" + "\\n".repeat(1_900_000));
    texts.add("relaytwin: " + "9".repeat(3_000_000));
    texts.add("relaytwin: 1e" + "9".repeat(1_000));
    texts.add("relaytwin: 0x" + "f".repeat(3_000_000));
    texts.add("x: " + "&a ".repeat(100_000) + "1");
    texts.add("relaytwin: 1\nname: " + "n".repeat(3_000_000));
    texts.add("relaytwin: 1\nchannels: [" + "{}, ".repeat(60_000) + "]");
    texts.add("relaytwin: 1\nchannels: [" + "{ name: x, repeat: 1000 }, ".repeat(20_000) + "]");
    texts.add("!".repeat(1_000_000));
    texts.add("%TAG ! tag:x\n".repeat(100_000));
    texts.add("relaytwin: 1\n# " + "#".repeat(3_000_000));
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i))
          .append("*a%d, ".formatted(i - 1).repeat(10))
          .append("]\n");
    }
    texts.add(bomb.toString());
    texts.add("a: &a [*a]");
    return texts;
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void refusesHostileTextsSoon(String text) {
    boolean isDesign = assertTimeoutPreemptively(SOON, () -> DesignFuzzer.attempt(text));

    assertThat(isDesign).isFalse();
  }

  private static String spoilt(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    int slips = 1 + random.nextInt(4);
    for (int i = 0; i < slips; i++) {
      int at = random.nextInt(spoilt.length() + 1);
      int end = Math.min(spoilt.length(), at + random.nextInt(1 << random.nextInt(8)));
      switch (random.nextInt(5)) {
        case 0 -> spoilt.delete(at, end);
        case 1 -> spoilt.insert(at, spoilt.substring(at, end));
        case 2 -> spoilt.insert(at, (char) random.nextInt(0x250));
        case 3 -> spoilt.insert(random.nextInt(spoilt.length() + 1), spoilt.substring(at, end));
        default -> spoilt.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return spoilt.toString();
  }
}
