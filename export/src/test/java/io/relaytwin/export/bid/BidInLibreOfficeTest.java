package io.relaytwin.export.bid;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reads the document. */
class BidInLibreOfficeTest {

  @TempDir Path temp;

  @Test
  void everyTextOfTheBidIsRead() throws Exception {
    Program office = Program.require("soffice", "the bid text was not read by another program");
    BidText bid = Bids.of(Language.DE, Variant.PRODUCT);
    Files.write(temp.resolve("bid.docx"), BidDocx.of(bid, null));
    Program.Run run =
        office.run(
            temp,
            "-env:UserInstallation=" + temp.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "bid.docx");
    assertThat(run.status()).as(run.text()).isZero();
    String text = Files.readString(temp.resolve("bid.txt")).replaceAll("\\s+", " ");
    assertThat(text).contains(bid.project(), bid.title());
    for (BidText.Item item : bid.items()) {
      assertThat(text).contains(item.shortText(), item.introduction());
      item.properties()
          .forEach(property -> assertThat(text).contains(property.label(), property.value()));
    }
  }
}
