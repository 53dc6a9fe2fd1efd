package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** qpdf reads the structure of the file. */
class PdfRefereedByQpdfTest {

  @TempDir Path temp;

  private Program.Run check(byte[] bytes) throws Exception {
    Path file = Files.write(temp.resolve("x.pdf"), bytes);
    return Program.require("qpdf", "the structure of PDFs was not checked")
        .run(temp, "--check", file.toString());
  }

  private static byte[] bytes() {
    return new Pdf("T", "", "en")
        .render(List.of(Page.a4(Sketch.everything()), Page.a4(Sketch.everything())));
  }

  @Test
  void findsNoFault() throws Exception {
    assertThat(check(bytes()).status()).isZero();
  }

  @Test
  void controlATruncatedFileIsFound() throws Exception {
    byte[] bytes = bytes();
    assertThat(check(Arrays.copyOf(bytes, bytes.length / 2)).status()).isNotZero();
  }
}
