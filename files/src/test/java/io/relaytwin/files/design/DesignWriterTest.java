package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.Design;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DesignWriterTest {

  @Test
  void whatIsWrittenReadsBackEqual() {
    Random random = new Random(24);
    RandomFiles files = new RandomFiles(random);
    int designs = 0;
    for (int i = 0; i < 600; i++) {
      Design design;
      try {
        design = DesignReader.read(RandomFiles.yaml(files.file(), random), "f");
      } catch (DesignException e) {
        continue; // sizes and references are random, too
      }
      String text = DesignWriter.write(design);

      Design again = DesignReader.read(text, "written");
      assertThat(again).as(text).isEqualTo(design);
      assertThat(DesignWriter.write(again)).isEqualTo(text);
      designs++;
    }
    assertThat(designs).isGreaterThan(200);
  }

  @Test
  void writesAsAPersonWould() {
    String text =
        """
        relaytwin: 1
        name: Two valves
        ambient: 5 .. 45 °C
        supplies:
          control: { voltage: 4.75 .. 5.25 V }
          load: { voltage: 24 V, current: 2 A }
        channels:
          - name: A
            module: 859-753
            source: { push-pull: { high: ">= 4.2 V", low: <= 0.4 V, edge: 20 ns } }
            input-cable: { length: 2 m, conductor: 0.25 mm², ferrule: yes }
            signal: { square: { frequency: 1 kHz, duty: 50 % } }
            load:
              coil: { resistance: 576 Ω, suppression: { diode: { forward-voltage: 0.8 V } } }
          - name: B
            module: 859-753
            source: atmega328p
            signal: { steady: high }
            load: { coil: { resistance: 576 Ω, suppression: none } }
          - name: C
            module: 859-753
            source: atmega328p
            signal: { steady: high }
            load: { module-input: { module: 859-753, series-resistance: 1.045 .. 1.155 kΩ } }
        rail:
          order: [B, A]
          common: { load-plus: red }
        policy:
          margin: 10 %
          readings: [constant-delays]
          off-state: push-pull
        """;

    assertThat(DesignWriter.write(DesignReader.read(text, "f"))).isEqualTo(text);
  }
}
