package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.edit.Fields;
import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Key;
import io.relaytwin.core.design.edit.ListOf;
import io.relaytwin.core.design.edit.OneOf;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlTree;
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
    examples(Forms.DESIGN, wrong, keys);

    assertThat(wrong).isEmpty();
    assertThat(keys[0]).isGreaterThan(100);
  }

  private static void examples(Form<?> shape, List<String> wrong, int[] keys) {
    switch (shape) {
      case Fields<?> mapping -> {
        for (Key<?, ?> key : mapping.keys()) {
          keys[0]++;
          if (!key.example().equals("[...]")) {
            Faults faults = new Faults("example");
            YamlNode node = YamlTree.parse(key.example(), DesignReader.KIND, faults::file);
            if (node != null) {
              new FormReader(faults, new Section.Places()).read(node, key.form(), key.name());
            }
            if (!faults.isEmpty()) {
              wrong.add(faults.exception().toString());
            }
          }
          examples(key.form(), wrong, keys);
        }
      }
      case OneOf<?> choice -> choice.kinds().forEach(kind -> examples(kind.fields(), wrong, keys));
      case ListOf<?> listing -> examples(listing.element(), wrong, keys);
      case Form.Scalar<?> _ -> {
        // A value; its key has been looked at.
      }
    }
  }
}
