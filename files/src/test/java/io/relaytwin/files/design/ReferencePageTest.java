package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferencePageTest {

  @Test
  void theReferenceInTheDocumentsIsTheOneOfThisVersion() throws Exception {
    Path page =
        Path.of(System.getProperty("relaytwin.root", ".."))
            .resolve("docs/reference/design-file.md");
    if (Boolean.getBoolean("relaytwin.update")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, ReferencePage.text());
    }

    assertThat(page).hasContent(ReferencePage.text());
  }

  /** Each example of the reference can be written in the place of its key. */
  @Test
  void everyExampleFitsItsKey() {
    List<String> wrong = new ArrayList<>();
    int[] keys = {0};
    examples(Format.DESIGN, wrong, keys);

    assertThat(wrong).isEmpty();
    assertThat(keys[0]).isGreaterThan(100);
  }

  private static void examples(Shape shape, List<String> wrong, int[] keys) {
    switch (shape) {
      case Shape.Mapping mapping -> {
        for (Key key : mapping.keys()) {
          keys[0]++;
          if (!key.example().equals("[...]")) {
            Faults faults = new Faults("example");
            YamlNode node = YamlTree.parse(key.example(), faults);
            if (node != null) {
              new ShapeReader(faults).read(node, key.shape(), key.name());
            }
            if (!faults.isEmpty()) {
              wrong.add(faults.exception().toString());
            }
          }
          examples(key.shape(), wrong, keys);
        }
      }
      case Shape.Choice choice ->
          choice.variants().forEach(variant -> examples(variant, wrong, keys));
      case Shape.Listing listing -> examples(listing.element(), wrong, keys);
      case Shape.Text _,
          Shape.Words _,
          Shape.Flag _,
          Shape.Whole _,
          Shape.Amount _,
          Shape.Span _,
          Shape.Conductor _ -> {
        // A value; its key has been looked at.
      }
    }
  }
}
