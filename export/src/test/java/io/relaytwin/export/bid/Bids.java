package io.relaytwin.export.bid;

import io.relaytwin.core.product.Catalogue;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.util.List;

/** Bid texts to write. */
final class Bids {

  static final Catalogue CATALOGUE = FileCatalogue.shipped();

  /** One of each kind of accessory, and the longest item number. */
  static final List<BidText.Line> ORDER =
      List.of(
          new BidText.Line("859-753", 8),
          new BidText.Line("859-525", 1),
          new BidText.Line("859-408/000-006", 2),
          new BidText.Line("2009-145/000-002", 1),
          new BidText.Line("248-501", 1),
          new BidText.Line("248-501/000-017", 1),
          new BidText.Line("248-502", 1),
          new BidText.Line("210-110", 1),
          new BidText.Line("210-720", 1),
          new BidText.Line("859-500", 1),
          new BidText.Line("216-221", 32));

  private Bids() {}

  static BidText of(Language language, Variant variant) {
    return BidText.of("Presse 3, Türme \"A\" & 'B'", ORDER, CATALOGUE, language, variant);
  }

  static BidText hostile() {
    String name = "Ω 𝄞 \ud800 \u0000 \t\n <&\"'> שלום " + "ä".repeat(200);
    return BidText.of(name, ORDER, CATALOGUE, Language.DE, Variant.PRODUCT);
  }
}
