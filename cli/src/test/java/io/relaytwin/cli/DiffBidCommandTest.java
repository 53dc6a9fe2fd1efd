package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.bid.BidText;
import io.relaytwin.export.bid.GaebX81;
import io.relaytwin.export.bid.Language;
import io.relaytwin.export.bid.Variant;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code relaytwin diff-bid} as a user types it. */
class DiffBidCommandTest {

  @TempDir Path temp;

  private Path tender() throws IOException {
    BidText bid =
        BidText.of(
            "Press",
            List.of(new BidText.Line("859-753", 4), new BidText.Line("859-525", 1)),
            FileCatalogue.shipped(),
            Language.DE,
            Variant.NEUTRAL);
    return Files.write(temp.resolve("tender.x81"), GaebX81.of(bid, LocalDate.of(2026, 1, 1)));
  }

  @Test
  void aTenderThatAgreesEndsWithZero() throws IOException {
    CommandRun run = CommandRun.of("diff-bid", tender().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.out())
        .matches(
            "(?s)The tender names every figure\\.\nAll \\d+ figures found agree with 859-753\\.\n");
  }

  @Test
  void aTenderThatDriftedNamesTheFigure() throws IOException {
    Path file = tender();
    Files.writeString(
        file,
        Files.readString(file)
            .replace("höchstens 0,5 µs", "höchstens 5 µs")
            .replace("höchstens 100 kHz", "100 kHz"));
    CommandRun run = CommandRun.of("diff-bid", file.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.NOT_GUARANTEED);
    assertThat(run.out().replaceAll(" +", " "))
        .contains("other value 01.0010 Einschaltverzögerung maximum 5 µs ≤ 0.5 µs")
        .contains("other kind of limit 01.0010 Schaltfrequenz 100 kHz ≤ 100 kHz")
        .contains("2 of ");
  }

  @Test
  void whatIsNoTenderIsRefusedInOneLine() throws IOException {
    Path file = Files.writeString(temp.resolve("a.x81"), "<a/>");
    CommandRun run = CommandRun.of("diff-bid", file.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("is no GAEB DA XML 3.x").doesNotContain("\tat ");
    assertThat(CommandRun.of("diff-bid", temp.resolve("no.x81").toString()).err())
        .contains("no such file");
    assertThat(CommandRun.of("diff-bid").status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(CommandRun.of("diff-bid", file.toString(), "--module", "859-754").err())
        .contains("Did you mean");
  }

  @Test
  void aTenderAboutSomethingElseIsSaid() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("b.x81"), "<GAEB xmlns='http://www.gaeb.de/GAEB_DA_XML/200407'/>");
    CommandRun run = CommandRun.of("diff-bid", file.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("describes such a module");
  }

  @Test
  void aFolderWithoutTheSchemaIsSaid() throws IOException {
    CommandRun run = CommandRun.of("diff-bid", tender().toString(), "--gaeb-xsd", temp.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("GAEB_DA_XML_81_3.3_2021-05.xsd");
  }
}
