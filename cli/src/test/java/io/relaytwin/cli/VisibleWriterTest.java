package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers wrote into files does nothing on a terminal, and a full disk is told. */
class VisibleWriterTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0x0b, 0x0d, 0x1b, 0x7f, 0x80, 0x9b, 0x9f, 0x61c, 0x200e, 0x200f, 0x2028, 0x2029,
        0x202a, 0x202e, 0x2066, 0x2069
      })
  void whatATerminalObeysIsSpeltOut(int letter) {
    assertThat(VisibleWriter.visible("a" + (char) letter + "b"))
        .isEqualTo("a\\u%04Xb".formatted(letter));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        '\n', '\t', ' ', '~', 0xa0, 0xb5, 0x5d0, 0x61b, 0x61d, 0x200d, 0x2010, 0x2027, 0x202f,
        0x2065, 0x206a
      })
  void allElseStays(int letter) {
    String text = "a" + (char) letter + "b";
    assertThat(VisibleWriter.visible(text)).isEqualTo(text);
  }

  @Test
  void onlyColoursPassAndOnlyWhereThereAreColours() throws IOException {
    String text = "\u001b[1;31mred\u001b[0m \u001b[2J \u001b]0;title\u0007 \u001b[ \u001b";
    assertThat(written(text, true))
        .isEqualTo("\u001b[1;31mred\u001b[0m \\u001B[2J \\u001B]0;title\\u0007 \\u001B[ \\u001B");
    assertThat(written(text, false)).doesNotContain("\u001b").contains("\\u001B[1;31mred");
  }

  private static String written(String text, boolean colours) throws IOException {
    StringWriter to = new StringWriter();
    try (Writer writer = new VisibleWriter(to, () -> colours)) {
      writer.write(text);
    }
    return to.toString();
  }

  @Test
  void aFaultNamesAFileOfStrangersWithoutObeyingItEvenInColours(@TempDir Path temp) {
    CommandRun run =
        CommandRun.with(
            Map.of("CLICOLOR_FORCE", "1"),
            "check",
            temp.resolve("\u001b[31mred\u202e.yaml").toString());

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("\\u001B[31mred\\u202E.yaml").doesNotContain("\u001b");
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAFault() {
    StringWriter err = new StringWriter();
    assertThat(run(fails("No space left on device"), err)).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(err.toString())
        .isEqualTo("relaytwin: standard output cannot be written: No space left on device\n");
  }

  @Test
  void aReaderThatHasLeftEndsTheProgramSilently() {
    StringWriter err = new StringWriter();
    assertThat(run(fails("Broken pipe"), err)).isEqualTo(ExitStatus.READER_LEFT);
    assertThat(err.toString()).isEmpty();
  }

  private static int run(Writer out, Writer err) {
    return Main.run(new Console(out, err, false, 100), Map.of(), "show", "awg");
  }

  private static Writer fails(String reason) {
    return new Writer() {
      @Override
      public void write(char[] letters, int from, int count) throws IOException {
        throw new IOException(reason);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
