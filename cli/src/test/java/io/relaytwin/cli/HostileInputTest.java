package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made to break the program are answered in plain words. */
class HostileInputTest {

  @TempDir Path temp;

  private static final String ESCAPES = "\u001b[2J\u001b]0;owned\u0007\u202e\u009b2J";

  private CommandRun check(String channel, String load) throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("d.yaml"),
            "relaytwin: 1\nname: x\nsupplies: { control: { voltage: 5 V, current: 1 A }, load: { voltage: %s } }\nchannels:\n  - { name: A, %s }\n"
                .formatted(load, channel));
    return CommandRun.of("check", file.toString());
  }

  private static void answered(CommandRun run) {
    assertThat(run.status()).isNotEqualTo(ExitStatus.INTERNAL_FAULT);
    assertThat(run.err()).doesNotContain("internal fault");
    assertThat(run.out() + run.err())
        .satisfies(text ->
            assertThat(text.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .isTrue())
        .doesNotContain("\u202e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // both thresholds at one point of a slow edge
        "module: 2966634, source: { device: 74hct, edge: 3 us }, signal: { square: { frequency: 2"
            + " kHz } }, load: { resistor: { resistance: 8 kΩ } } | 24 V",
        "module: 2966634, source: { push-pull: { high: 4 V, low: 3.9 V, edge: 3 us } }, signal: {"
            + " pwm: { frequency: 2 kHz, duty: 50 % } }, load: { resistor: { resistance: 8 kΩ } } |"
            + " 24 V",
        // a coil whose current stays on the knot of its diode from cycle to cycle
        "source: { device: 74lvc-5v }, signal: { square: { frequency: 500 MHz } }, load: { coil: {"
            + " resistance: 3000 MΩ, inductance: 300 .. 900 H, suppression: { clamp: { voltage: 8 V"
            + " } } } } | 23 V",
        // steps of 0.1 V over the widest range
        "module: CN024D60, source: { open-collector: { low: 0 V } }, signal: { square: { frequency:"
            + " 600 Hz } }, load: { module-input: { module: 8950700000 } } | 0 V .. 10 kV",
      })
  void extremesHaveAnAnswer(String channel, String load) throws IOException {
    CommandRun run = check(channel, load);
    answered(run);
    assertThat(run.out()).contains("FAIL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load: { counter: { min-high: 1500000 s, min-low: 1 us } } | 24 V | min-high: \"1500000 s\""
            + " is out of range; 0 s to 1000000 s is allowed",
        "load: { resistor: { resistance: 1 kΩ } } | 0 V .. 1e28 V | load.voltage: \"0 V .. 1e28 V\""
            + " is out of range; 0 V to 10 kV is allowed",
        "load: { coil: { resistance: 1 kΩ, inductance: 5e6 H } } | 24 V | inductance: \"5e6 H\" is"
            + " out of range; 0 H to 1000 H is allowed",
      })
  void whatIsBeyondAllSizesIsRefused(String channel, String load, String fault) throws IOException {
    CommandRun run =
        check(
            "source: { device: 74act }, signal: { square: { frequency: 1 kHz } }, " + channel,
            load);
    answered(run);
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains(fault);
  }

  private Path session(String metadata) throws IOException {
    Path file = temp.resolve("r.sr");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String[] entry :
          new String[][] {
            {"version", "2"}, {"metadata", metadata}, {"logic-1-1", "\1\0\1\0"}, {"logic-1-2", "\1"}
          }) {
        byte[] bytes = entry[1].getBytes(StandardCharsets.ISO_8859_1);
        ZipEntry stored = new ZipEntry(entry[0]);
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        stored.setCrc(sum.getValue());
        zip.putNextEntry(stored);
        zip.write(bytes);
      }
    }
    return file;
  }

  private static String metadata(String more) {
    return "[device 1]\n"
        + "capturefile=logic-1\n"
        + "total probes=1\n"
        + "samplerate=1 MHz\n"
        + "probe1=D0\n"
        + "unitsize=1\n"
        + more;
  }

  private CommandRun recorded() throws IOException {
    return check(
        "source: { device: 74act }, signal: { capture: r.sr, wire: D0 }, load: { resistor: {"
            + " resistance: 1 kΩ } }",
        "24 V");
  }

  @Test
  void sizesThatAddUpBeyondAllNumbersAreRefused() throws IOException {
    Path file = session(metadata(""));
    assertThat(recorded().err()).doesNotContain("relaytwin:"); // as it is, it can be read
    Files.write(file, withHugeSizes(Files.readAllBytes(file)));
    CommandRun run = recorded();
    answered(run);
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("r.sr: ");
  }

  /** States in the directory of the ZIP that each entry of samples has almost 2^63 bytes. */
  private static byte[] withHugeSizes(byte[] zip) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    int grown = 0;
    int at = 0;
    while (at < zip.length) {
      boolean entry = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
      int name = entry ? zip[at + 28] : 0;
      if (entry && new String(zip, at + 46, 5, StandardCharsets.ISO_8859_1).equals("logic")) {
        byte[] head = java.util.Arrays.copyOfRange(zip, at, at + 46 + name);
        java.util.Arrays.fill(head, 24, 28, (byte) 0xff);
        head[30] = 12; // an extra field with the size in eight bytes: ZIP64
        made.write(head);
        made.write(new byte[] {1, 0, 8, 0, -1, -1, -1, -1, -1, -1, -1, 0x7f});
        grown += 12;
        at += 46 + name;
      } else if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 5 && zip[at + 3] == 6) {
        byte[] end = java.util.Arrays.copyOfRange(zip, at, zip.length);
        end[12] += (byte) grown;
        made.write(end);
        return made.toByteArray();
      } else {
        made.write(zip[at++]);
      }
    }
    return made.toByteArray();
  }

  @Test
  void escapesInARecordingDoNotReachTheTerminal() throws IOException {
    session(metadata("capturefile=" + ESCAPES + "\n"));
    answered(recorded());
    session(metadata("probe1=" + ESCAPES + "\n"));
    answered(recorded());
  }

  @ParameterizedTest
  @CsvSource({"1.0, &#x9b;2J&#x202e;", "1.1, &#27;[2J&#7;&#x9b;"})
  void escapesInATenderDoNotReachTheTerminal(String version, String number) throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("t.x81"),
            """
            <?xml version="%s" encoding="UTF-8"?>
            <GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA81/3.3"><Award><BoQ><BoQBody><Itemlist>
            <Item RNoPart="%s"><Description><CompleteText><DetailTxt><Text>
            <p>Control voltage: 6 V%s</p><p>Width: 5 mm</p><p>Height: 56 mm</p><p>Depth: 91 mm</p>
            </Text></DetailTxt></CompleteText></Description></Item>
            </Itemlist></BoQBody></BoQ></Award></GAEB>
            """
                .formatted(version, number, number));
    CommandRun run = CommandRun.of("diff-bid", file.toString(), "--all");
    answered(run);
    assertThat(run.out() + run.err()).contains("2J");
  }

  @Test
  void escapesInAnEarlierPlanDoNotReachTheTerminal() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("plan.json"),
            "{\"relaytwin-plan\": 1, \"positions\": [{\"channel\": \"\\u001b[31mE\"}], \"order\":"
                + " [{\"item\": \"\\rFAKE\", \"quantity\": -2}]}");
    CommandRun run =
        CommandRun.of(
            "plan",
            Documents.root().resolve("examples/row-of-twenty").toString(),
            "--previous",
            file.toString());
    answered(run);
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err())
        .contains("3 faults:", "positions[0].channel", "order[0].item", "order[0].quantity: -2");
  }

  @Test
  void aLinkPlantedInTheFolderOfAPlanOverwritesNothing() throws IOException {
    Path mine = Files.writeString(temp.resolve("mine"), "precious");
    Path out = Files.createDirectory(temp.resolve("out"));
    Files.createSymbolicLink(out.resolve("plan.txt"), mine);
    Files.createSymbolicLink(out.resolve(".plan.txt.part"), mine);
    CommandRun run =
        CommandRun.of(
            "plan",
            Documents.root().resolve("examples/row-of-twenty").toString(),
            "--out",
            out.toString(),
            "--only",
            "text");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(mine).hasContent("precious");
    assertThat(Files.isRegularFile(out.resolve("plan.txt"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }
}
