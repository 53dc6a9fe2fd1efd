package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relaytwin.files.catalogue.FileCatalogue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no designs are told by what they are, and products by what is near them. */
class WrongFilesTest {

  private static final String DESIGN =
      """
      relaytwin: 1
      name: Größe
      supplies: { control: { voltage: 5 V }, load: { voltage: 24 V } }
      channels:
        - name: A
          module: 859-753
          source: { device: 74act }
          signal: { square: { frequency: 1 kHz } }
          load: { resistor: { resistance: 1 kΩ } }
      """;

  @TempDir Path temp;

  private DesignException read(byte[] content) throws IOException {
    Path file = Files.write(temp.resolve("d.yaml"), content);
    return catchThrowableOfType(
        DesignException.class, () -> DesignReader.read(file, FileCatalogue.shipped()));
  }

  private DesignException read(String from, String to) throws IOException {
    assertThat(DESIGN).contains(from);
    return read(DESIGN.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void aFileInUtf16IsSaidToBe(String charset) throws IOException {
    assertThat(read(DESIGN.getBytes(Charset.forName(charset))))
        .hasMessageEndingWith(
            "d.yaml: this file is in UTF-16; save it in UTF-8, as editors offer it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "%PDF-1.7 ... | a PDF",
        "PK\003\004..... | a ZIP archive",
        "`\037\u008b\b` | packed by gzip",
        "\u0089PNG.. | a picture",
        "\u00ff\u00d8\u00ff\u00e0 | a picture",
        "<?xml version='1.0'?> | XML",
        "<!DOCTYPE html> | a web page",
        "$date today $end | a recording in VCD",
      })
  void anotherKindOfFileIsSaidToBe(String content, String kind) throws IOException {
    assertThat(read(content.getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("d.yaml: this file is " + kind)
        .hasMessageContaining("; a design is a text in YAML; \"relaytwin new\" writes one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "859-753 | 859-735 | d.yaml:6:13: channels[0].module: the catalogue holds no module"
            + " \"859-735\"; did you mean 859-753",
        "859-753 | 74act | d.yaml:6:13: channels[0].module: \"74act\" is no module; \"relaytwin"
            + " show\" lists them, such as 859-753",
        "74act | 859-753 | d.yaml:7:23: channels[0].source.device: \"859-753\" is no signal source;"
            + " \"relaytwin show\"",
        "74act | raspberry pi | channels[0].source.device: the catalogue holds no signal source"
            + " \"raspberry pi\"; did you mean raspberry-pi?",
        "74act | rpi4 | channels[0].source.device: the catalogue holds no signal source \"rpi4\";"
            + " did you mean rpi",
        "{ device: 74act } | arduino-un | d.yaml:7:13: channels[0].source: the catalogue holds no"
            + " signal source \"arduino-un\"; did you mean arduino-uno",
        "{ resistor: { resistance: 1 kΩ } } | { module-input: { module: CN024D } } | d.yaml:9:37:"
            + " channels[0].load.module-input.module: the catalogue holds no module \"CN024D\"; did"
            + " you mean CN024D",
      })
  void aProductThatIsNotThereIsToldWithItsPlaceAndTheNearestOfItsKind(
      String from, String to, String fault) throws IOException {
    assertThat(read(from, to)).hasMessageContaining(fault);
  }

  @Test
  void productsAreToldTogetherWithAllOtherFaults() throws IOException {
    DesignException all = read("74act }", "nothing-like-it }\n    sgnal: x");
    assertThat(all.count()).isEqualTo(2);
    assertThat(all).hasMessageContaining("nothing-like-it").hasMessageContaining("sgnal");
  }

  @Test
  void namesThatPeopleUseAreKnown() throws IOException {
    Path file = Files.writeString(temp.resolve("d.yaml"), DESIGN.replace("74act", "rpi"));
    assertThat(DesignReader.read(file, FileCatalogue.shipped()).design().channels()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ resistor: { resistance: 1 kΩ } } | resistor | channels[0].load: is \"resistor\" without"
            + " its data; write for example { resistor: {",
        "{ resistor: { resistance: 1 kΩ } } | resitor | channels[0].load: is \"resitor\" without"
            + " its data; write for example { resistor: {",
        "{ resistor: { resistance: 1 kΩ } } | { coil: { resistance: 500 Ω, suppression: diode } } |"
            + " suppression: is \"diode\" without its data; write for example { diode: {"
            + " forward-voltage: 0.7 .. 1 V } }",
        "{ device: 74act } | { device: 74act, push-pull: { high: 5 V } } | channels[0].source: has"
            + " several of push-pull, device; keep one of them",
        "frequency: 1 kHz | frequency: 0 .. 10 Hz | \"0 .. 10 Hz\" is out of range; 0.000001 Hz to"
            + " 1 GHz is allowed; begin the range with the slowest rate",
        "square: { frequency: 1 kHz } | pwm: { frequency: 1 kHz, duty: 40 } | duty: \"40\" is out"
            + " of range; 0 % to 100 % is allowed; write 40 %",
      })
  void wordsAndNumbersThatLackSomethingAreToldHowItIsWritten(String from, String to, String fault)
      throws IOException {
    assertThat(read(from, to)).hasMessageContaining(fault);
  }
}
