package io.relaytwin.files.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with faults of every kind end in a list of faults and in nothing else. */
final class BrokenFilesTest {

  private static final String[] PIECES = {
    ":",
    "-",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "&a",
    "*a",
    "!!int",
    "|",
    ">",
    "%",
    "@",
    "\n",
    "  ",
    "\t",
    ",",
    "?",
    "~",
    "null",
    "0",
    "-1",
    "1e999",
    "5 V",
    "V",
    "..",
    "µ",
    "\u0000",
    "\uD800",
    "range: 1 .. 0 V",
    "item: 859-753",
    "key: x",
    "states: []",
    "figures: {}"
  };

  @Test
  void randomDamageIsReportedAsFaults() {
    ClassPathFiles shipped = new ClassPathFiles();
    Random random = new Random(859_753);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      String path =
          List.of(
                  "modules/CN024D24.yaml",
                  "devices/atmega328p.yaml",
                  "accessories/ferrules.yaml",
                  "accessories/printed-marker-cards.yaml",
                  "tables/plc-inputs.yaml",
                  "tables/conductors.yaml")
              .get(round % 6);
      String text = damaged(shipped.read(path).orElseThrow(), random);
      try {
        read(path, text);
      } catch (CatalogueException e) {
        refused++;
        assertThat(e.faults()).as("round %d", round).isNotEmpty();
        assertThat(e.faults()).allSatisfy(f -> assertThat(f.message()).isNotBlank());
      }
    }
    assertThat(refused).isBetween(100, 2_000);
  }

  private static void read(String path, String text) {
    if (path.startsWith("modules")) {
      ProductReader.module(path, text);
    } else if (path.startsWith("devices")) {
      ProductReader.device(path, text);
    } else if (path.startsWith("accessories")) {
      AccessoryReader.family(path, text);
    } else if (path.endsWith("plc-inputs.yaml")) {
      TableReader.plcInputs(path, text);
    } else {
      TableReader.conductors(path, text);
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds && !damaged.isEmpty(); i++) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(4)) {
        case 0 -> damaged.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
        case 2 -> damaged.setCharAt(at, (char) (32 + random.nextInt(95)));
        default -> damaged.setLength(Math.max(1, at));
      }
    }
    return damaged.toString();
  }

  @Test
  void anItemThatStandsInTwoFilesAndAFamilyThatDoesNotExistAreFound(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("modules"));
    Files.createDirectories(folder.resolve("tables"));
    ClassPathFiles shipped = new ClassPathFiles();
    for (String table : shipped.names("tables")) {
      Files.writeString(
          folder.resolve("tables/" + table + ".yaml"),
          shipped.read("tables/" + table + ".yaml").orElseThrow());
    }
    String module = shipped.read("modules/CN024D60.yaml").orElseThrow();
    Files.writeString(folder.resolve("modules/CN024D60.yaml"), module);
    Files.writeString(folder.resolve("modules/copy.yaml"), module + "accessories: [wings]\n");
    FileCatalogue catalogue = FileCatalogue.in(folder);
    CatalogueException refusal = catchThrowableOfType(CatalogueException.class, catalogue::verify);
    assertThat(refusal.faults())
        .extracting(CatalogueFault::key)
        .containsExactly("item", "item", "accessories");
    assertThat(refusal).hasMessageContaining("CN024D60 stands in modules/CN024D60.yaml already");
  }
}
