package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.EditException;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DesignPatchTest {

  private static final String TEXT =
      """
      # Two valves.
      relaytwin: 1
      name: Two valves   # as on the drawing

      supplies:
        control: { voltage: 5 V ± 5 %, current: 1 A }   # bench supply
        load: {voltage: "24 V"}
      # the channels
      channels:
        - name: A
          source: atmega328p
          signal:
            square:
              frequency: 1 kHz   # measured
              duty: 40 %
          load: { coil: { resistance: 576 Ω } }

        # the second
        - name: B
          source: { device: '74hc', group: P }
          signal: { steady: high }
          load: # hot
            lamp:
              power: 1.2 W
              voltage: 24 V
      rail: { marking: cards }
      policy:
        margin: 10 %
      """;

  private static String patched(String text, String path, String value) {
    Design design = DesignReader.read(text, "f");
    return DesignPatch.apply(text, List.of(Edits.set(design, path, value)));
  }

  private static String without(String text, String path) {
    Design design = DesignReader.read(text, "f");
    return DesignPatch.apply(text, List.of(Edits.remove(design, Path.parse(path))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "name | Three valves | name: Two valves | name: Three valves",
        "channels[A].signal.square.frequency | 2 kHz | frequency: 1 kHz | frequency: 2 kHz",
        "supplies.control.current | 2 A | current: 1 A | current: 2 A",
        "supplies.load.voltage | 20 V | \"24 V\" | 20 V",
        "supplies.load.fuse | 1 A | {voltage: \"24 V\"} | {voltage: \"24 V\", fuse: 1 A}",
        "supplies.control.ripple | 0.1 V | ± 5 %, | ± 5 %, ripple: 0.1 V,",
        "channels[A].source | 74hc | source: atmega328p | source: 74hc",
        "channels[A].source.group | P | source: atmega328p | source: { device: atmega328p, group: P"
            + " }",
        "channels[A].load.coil.suppression | none | 576 Ω } | 576 Ω, suppression: none }",
        "rail.jumpers.feed | left | { marking | { jumpers: { feed: left }, marking"
      })
  void changesWhatStandsThereAndNothingElse(String path, String value, String old, String now) {
    assertThat(patched(TEXT, path, value)).isEqualTo(TEXT.replace(old, now));
  }

  @Test
  void putsNewKeysInTheOrderOfTheReference() {
    assertThat(patched(TEXT, "ambient", "5 .. 45 °C"))
        .isEqualTo(TEXT.replace("drawing\n", "drawing\nambient: 5 .. 45 °C\n"));
    assertThat(patched(TEXT, "channels[A].bleeder", "10 kΩ"))
        .isEqualTo(TEXT.replace("576 Ω } }\n", "576 Ω } }\n    bleeder: 10 kΩ\n"));
    assertThat(patched(TEXT, "channels[B].module", "859-758"))
        .isEqualTo(TEXT.replace("- name: B\n", "- name: B\n    module: 859-758\n"));
    assertThat(patched(TEXT, "channels[B].load.lamp.cold-ratio", "12"))
        .isEqualTo(TEXT.replace("voltage: 24 V\n", "voltage: 24 V\n        cold-ratio: 12\n"));
    assertThat(patched(TEXT, "installation.load-circuit", "PELV"))
        .isEqualTo(TEXT.replace("rail:", "installation: { load-circuit: PELV }\nrail:"));
    assertThat(patched(TEXT.stripTrailing(), "policy.off-state", "push-pull"))
        .isEqualTo(TEXT.stripTrailing() + "\n  off-state: push-pull");
  }

  @Test
  void replacesAWholeBlockAndKeepsItsComment() {
    assertThat(patched(TEXT, "channels[B].load.resistor.resistance", "1 kΩ"))
        .isEqualTo(
            TEXT.replace(
                """
                load: # hot
                      lamp:
                        power: 1.2 W
                        voltage: 24 V
                """,
                "load: { resistor: { resistance: 1 kΩ } } # hot\n"));
  }

  @Test
  void removesWhatIsEmptyAfterwardsToo() {
    assertThat(without(TEXT, "policy.margin"))
        .isEqualTo(TEXT.replace("policy:\n  margin: 10 %\n", ""));
    assertThat(without(TEXT, "rail.marking"))
        .as("a rail of which nothing is decided is not the same as none")
        .isEqualTo(TEXT.replace("{ marking: cards }", "{}"));
    assertThat(without(TEXT, "channels[A].signal.square.duty"))
        .isEqualTo(TEXT.replace("        duty: 40 %\n", ""));
    assertThat(without(TEXT, "supplies.control.current"))
        .isEqualTo(TEXT.replace(", current: 1 A", ""));
    assertThat(without(TEXT, "channels[B].source.group")).isEqualTo(TEXT.replace(", group: P", ""));
  }

  @Test
  void removesAndAddsChannels() {
    String first = without(TEXT, "channels[A]");

    assertThat(first)
        .doesNotContain("name: A\n")
        .contains("channels:\n\n  # the second\n  - name: B\n");
    Design design = DesignReader.read(TEXT, "f");
    Edit back = Edits.remove(design, Path.parse("channels[A]")).undo();
    assertThat(DesignPatch.apply(first, List.of(back)))
        .contains("  # the second\n  - name: A\n    module: 859-753\n")
        .endsWith(TEXT.substring(TEXT.indexOf("  - name: B\n")));
  }

  @Test
  void keepsLineBreaksAndByteOrderMark() {
    String text = "\ufeff" + TEXT.replace("\n", "\r\n");

    assertThat(patched(text, "channels[A].bleeder", "10 kΩ"))
        .isEqualTo(text.replace("576 Ω } }\r\n", "576 Ω } }\r\n    bleeder: 10 kΩ\r\n"));
    assertThat(without(text, "policy.margin"))
        .isEqualTo(text.replace("policy:\r\n  margin: 10 %\r\n", ""));
  }

  @Test
  void countsCharactersBeyondTheBasicPlane() {
    String text = TEXT.replace("# Two", "# 😀 Two");

    assertThat(patched(text, "channels[A].signal.square.duty", "41 %"))
        .isEqualTo(text.replace("40 %", "41 %"));
  }

  @Test
  void removesALineBetweenBracesWithItsComment() {
    String braces =
        """
        { resistor: {
                resistance: 1 kΩ,   # nominal
                min-voltage: 18 V   # at the worst
              } }
        """;
    String text = TEXT.replace("{ coil: { resistance: 576 Ω } }\n", braces);

    assertThat(without(text, "channels[A].load.resistor.min-voltage"))
        .isEqualTo(text.replace("        min-voltage: 18 V   # at the worst\n", ""));
  }

  @Test
  void changesManyChannelsOfALongFileAtOnce() {
    StringBuilder text = new StringBuilder(REPEATED.substring(0, REPEATED.indexOf("  # a row")));
    for (int i = 0; i < 1_000; i++) {
      text.append("  - name: X").append(i).append("   # number ").append(i).append('\n');
      text.append("    source: atmega328p\n    signal: { steady: high }\n");
      text.append("    load: { resistor: { resistance: ").append(100 + i).append(" Ω } }\n");
    }
    String before = text.toString();
    Design design = DesignReader.read(before, "f");
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      edits.add(Edits.set(design, "channels[X" + i + "].bleeder", "10 kΩ"));
      edits.add(Edits.set(design, "channels[X" + i + "].signal.steady", "low"));
    }

    assertThat(DesignPatch.apply(before, edits))
        .isEqualTo(before.replace("high", "low").replace("Ω } }\n", "Ω } }\n    bleeder: 10 kΩ\n"));
  }

  private static final String REPEATED =
      """
      relaytwin: 1
      name: Row
      supplies:
        control: { voltage: 5 V }
        load: { voltage: 24 V }
      channels:
        # a row
        - name: X   # numbered
          repeat: 3
          source: atmega328p
          signal: { steady: high }
          load: { resistor: { resistance: 1 kΩ } }   # each
      """;

  @Test
  void changesARepeatedChannelAsOneWhileAllCopiesChangeAlike() {
    Design design = DesignReader.read(REPEATED, "f");
    List<Edit> edits = new ArrayList<>();
    for (String name : List.of("X2", "X1", "X3")) {
      edits.add(Edits.set(design, "channels[" + name + "].load.resistor.resistance", "2 kΩ"));
      edits.add(Edits.set(design, "channels[" + name + "].bleeder", "10 kΩ"));
    }

    assertThat(DesignPatch.apply(REPEATED, edits))
        .isEqualTo(
            REPEATED.replace("1 kΩ", "2 kΩ").replace("each\n", "each\n    bleeder: 10 kΩ\n"));
  }

  @Test
  void writesOutARepeatedChannelWhenItsCopiesDiffer() {
    String channel =
        """
          - name: %s   # numbered
            source: atmega328p
            signal: { steady: high }
            load: { resistor: { resistance: %s } }
        """;

    assertThat(patched(REPEATED, "channels[X2].load.resistor.resistance", "2 kΩ"))
        .isEqualTo(
            REPEATED.substring(0, REPEATED.indexOf("  - name"))
                + channel.formatted("X1", "1 kΩ")
                + channel.formatted("X2", "2 kΩ")
                + channel.formatted("X3", "1 kΩ").stripTrailing()
                + "   # each\n");
  }

  @Test
  void refusesFilesWithAliasesAndDesignsThatNoFileMayDescribe() {
    String text = TEXT.replace("voltage: 5 V ± 5 %", "voltage: &v 5 V").replace("\"24 V\"", "*v");

    assertThatThrownBy(() -> patched(text, "supplies.load.voltage", "20 V"))
        .isInstanceOf(EditException.class)
        .hasMessage("the file repeats values by aliases; write each value out to change one");
    assertThatThrownBy(() -> patched(REPEATED, "rail.order", "[A]"))
        .isInstanceOf(EditException.class);
    String coil = TEXT.replace("576 Ω", "576 Ω, pull-in: 5 V");
    assertThatThrownBy(() -> patched(coil, "channels[A].load.coil.drop-out", "9 V"))
        .isInstanceOf(EditException.class)
        .hasMessage(
            "channels[0].load.coil.drop-out: 9 V is more than pull-in, 5 V; drop-out must not lie"
                + " above it");
  }

  static Stream<String> examples() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("..", "examples"))) {
      return files
          .filter(file -> file.getFileName().toString().equals("design.yaml"))
          .sorted()
          .map(DesignPatchTest::read)
          .toList()
          .stream();
    }
  }

  private static String read(java.nio.file.Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachEditTowardsAnotherExampleReadsAsItsDesign(String text) throws IOException {
    Design design = DesignReader.read(text, "f");
    assertThat(Forms.design(Forms.tree(design))).isEqualTo(design);
    List<String> others = examples().toList();
    int own = others.indexOf(text);
    for (int each = 1; each < 14; each += 4) {
      String other = others.get((own + each) % others.size());
      List<Edit> edits = Edits.between(design, DesignReader.read(other, "f"));
      for (Edit edit : edits) {
        if (isSound(edit.applyTo(design))) {
          String changed = DesignPatch.apply(text, List.of(edit));
          assertThat(DesignReader.read(changed, "f")).isEqualTo(edit.applyTo(design));
          assertUntouched(text, changed, edit.path());
        }
      }
      assertThat(Edits.apply(Edits.apply(design, edits), Edits.undo(edits))).isEqualTo(design);
      String whole = DesignPatch.apply(text, edits);
      assertThat(DesignReader.read(whole, "f")).isEqualTo(Edits.apply(design, edits));
    }
  }

  /** Whether a file may describe the design: its references hold, and so on. */
  private static boolean isSound(Design design) {
    try {
      return DesignReader.read(DesignWriter.write(design), "f").equals(design);
    } catch (DesignException e) {
      return false;
    }
  }

  /** Everything outside of the section of the path is as it was. */
  private static void assertUntouched(String before, String after, Path path) {
    String key = path.steps().getFirst().text() + ":";
    List<String> sections = sections(before);
    List<String> changed = sections(after);
    sections.removeIf(section -> section.startsWith(key));
    changed.removeIf(section -> section.startsWith(key));
    assertThat(changed).isEqualTo(sections);
    if (path.size() > 2 && key.equals("channels:") && !before.contains("repeat:")) {
      String name = "name: " + path.steps().get(1).text() + "\n";
      List<String> channels = channels(before);
      List<String> left = channels(after);
      assertThat(channels.removeIf(channel -> channel.startsWith(name))).isTrue();
      assertThat(left.removeIf(channel -> channel.startsWith(name))).isTrue();
      assertThat(left).isEqualTo(channels);
    }
  }

  private static List<String> channels(String text) {
    String section =
        sections(text).stream()
            .filter(each -> each.startsWith("channels:"))
            .findFirst()
            .orElseThrow();
    return new ArrayList<>(List.of(section.split("\n  - ", -1)));
  }

  /** The lines of each key of the file, a comment or a blank line each on its own. */
  private static List<String> sections(String text) {
    List<String> sections = new ArrayList<>();
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.startsWith(" ")) {
        sections.set(sections.size() - 1, sections.getLast() + line);
      } else {
        sections.add(line);
      }
    }
    return sections;
  }

  @Test
  void editsBetweenRandomFilesMakeOneTextReadAsTheOther() {
    Random random = new Random(31);
    RandomFiles files = new RandomFiles(random);
    int pairs = 0;
    for (int i = 0; i < 300; i++) {
      String feed = i % 3 == 0 ? "\r\n" : "\n";
      String one = RandomFiles.yaml(files.file(), random).replace("\n", feed);
      String other = RandomFiles.yaml(files.file(), random);
      Design before;
      Design after;
      try {
        before = DesignReader.read(one, "f");
        after = DesignReader.read(other, "f");
      } catch (DesignException e) {
        continue; // sizes and references are random, too
      }
      List<Edit> edits = Edits.between(before, after);
      String changed = DesignPatch.apply(one, edits);
      assertThat(DesignReader.read(changed, "f")).as(one).isEqualTo(after);
      assertThat(changed.replace(feed, "")).doesNotContain("\n");
      String back = DesignPatch.apply(changed, Edits.undo(edits));
      assertThat(DesignReader.read(back, "f")).as(changed).isEqualTo(before);
      pairs++;
    }
    assertThat(pairs).isGreaterThan(30);
  }
}
