package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program tells and writes is the same for users of every language. */
class LocaleTest {
  private static final Locale DEFAULT = Locale.getDefault();
  private static final String GRBL = "../examples/grbl-step-pulses";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show 859-753",
        "show 859-753 --format json",
        "compare",
        "check " + GRBL,
        "check " + GRBL + " --format json",
        "check " + GRBL + " --format junit",
        "check ../examples/no-such",
        "limits ../examples/clock-100khz --format json",
        "simulate " + GRBL + " --format json",
        "recording ../examples/captures/dump.vcd",
        "plan ../examples/row-of-twenty",
        "plan ../examples/row-of-twenty --format json",
        "--help",
      })
  void tellsTheSame(String line) {
    String[] words = line.split(" ");
    CommandRun due = inLocale("und", () -> CommandRun.of(words));
    for (String tag : List.of("ar-EG", "tr-TR", "de-DE")) {
      assertThat(inLocale(tag, () -> CommandRun.of(words))).as(tag).isEqualTo(due);
    }
  }

  @Test
  void writesTheSameFiles() throws IOException {
    Map<String, String> due = planned("und");
    assertThat(due).hasSizeGreaterThan(20);
    for (String tag : List.of("ar-EG", "tr-TR", "de-DE")) {
      assertThat(planned(tag)).as(tag).isEqualTo(due);
    }
  }

  private Map<String, String> planned(String tag) throws IOException {
    Path strip = folder.resolve(tag);
    for (String line :
        List.of(
            "plan ../examples/row-of-twenty --out ",
            "export " + GRBL + " --to spice --out ",
            "export " + GRBL + " --to verilog --out ")) {
      String[] words = (line + strip.resolve(Integer.toString(line.length()))).split(" ");
      assertThat(inLocale(tag, () -> CommandRun.of(words)).status())
          .as(line)
          .isLessThanOrEqualTo(ExitStatus.NOT_GUARANTEED);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(strip)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            strip.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static <T> T inLocale(String tag, Supplier<T> asked) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      return asked.get();
    } finally {
      Locale.setDefault(DEFAULT);
    }
  }
}
