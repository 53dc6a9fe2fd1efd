package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Approval;
import io.relaytwin.core.product.Contradiction;
import io.relaytwin.core.product.Download;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.ProductCategory;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Section;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a data file of a product. */
final class ProductReader {

  /** The version of the format. */
  private static final String FORMAT = "relaytwin-product";

  private ProductReader() {}

  /**
   * Reads a relay.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static RelayModule module(String name, String text) {
    return YamlFile.read(name, text, ProductReader::module);
  }

  private static Optional<RelayModule> module(YamlMap root) {
    root.require("wiring");
    Optional<RelayModule.Wiring> wiring =
        root.choice("wiring", List.of(RelayModule.Wiring.values()), each -> word(each.name()));
    Optional<Product> product = product(root, ProductCategory.RELAY_MODULE);
    return product.isPresent() && wiring.isPresent()
        ? Optional.of(new RelayModule(product.get(), wiring.get()))
        : Optional.empty();
  }

  /**
   * Reads a signal source.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static SignalDevice device(String name, String text) {
    return YamlFile.read(name, text, ProductReader::device);
  }

  private static Optional<SignalDevice> device(YamlMap root) {
    root.require("output");
    Optional<SignalDevice.Output> output =
        root.choice("output", List.of(SignalDevice.Output.values()), each -> word(each.name()));
    Optional<Product> product = product(root, ProductCategory.SIGNAL_DEVICE);
    return product.isPresent() && output.isPresent()
        ? Optional.of(new SignalDevice(product.get(), output.get()))
        : Optional.empty();
  }

  static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Product> product(YamlMap root, ProductCategory expected) {
    root.number(FORMAT, 1, 1);
    if (!root.has(FORMAT)) {
      root.fault(FORMAT, Words.fill("The key is missing; write %s: 1.", FORMAT));
    }
    String item = root.required("item");
    root.choice("category", List.of(expected), each -> word(each.name()));
    Product.Builder builder =
        Product.builder(item, root.required("title"), expected)
            .maker(root.text("maker").orElse(null))
            .aliases(root.texts("aliases"));
    root.require("category");
    Documents documents = new Documents(root);
    Set<String> keys = new HashSet<>();
    for (YamlMap section : root.maps("sections")) {
      builder.section(section(section, documents, builder, keys));
    }
    if (keys.isEmpty()) {
      root.fault("sections", "The product says nothing.");
    }
    builder.contradictions(contradictions(root.maps("contradictions"), documents, keys));
    builder.approvals(approvals(root.maps("approvals"), documents));
    builder.downloads(downloads(root.maps("downloads"), documents));
    builder.accessoryFamilies(root.texts("accessories"));
    builder.notStated(notStated(root.maps("not-stated")));
    root.finish();
    // A file with faults is refused anyway, and its product might break the rules of the type.
    return root.isSound() ? Optional.of(builder.build()) : Optional.empty();
  }

  private static Section section(
      YamlMap map, Documents documents, Product.Builder builder, Set<String> keys) {
    String key = map.required("key");
    String title = map.required("title");
    @Nullable String document = map.text("document").orElse(null);
    List<Entry> entries = new ArrayList<>();
    for (YamlMap each : map.maps("entries")) {
      Optional<Entry> entry = EntryReader.read(each, documents, document, title);
      if (entry.isPresent()) {
        if (!keys.add(entry.get().key())) {
          each.fault("key", Words.fill("The key %s stands twice.", entry.get().key()));
        }
        List<String> readings = each.texts("readings");
        if (!readings.isEmpty()) {
          builder.readings(entry.get().key(), readings);
        }
        entries.add(entry.get());
      }
    }
    if (entries.isEmpty()) {
      map.fault("entries", "The section is empty.");
    }
    map.finish();
    return new Section(key, title, entries);
  }

  private static List<Contradiction> contradictions(
      List<YamlMap> maps, Documents documents, Set<String> chosen) {
    List<Contradiction> contradictions = new ArrayList<>();
    for (YamlMap map : maps) {
      String key = map.required("key");
      String label = map.required("label");
      String remark = map.required("remark");
      if (chosen.contains(key)) {
        map.fault("key", Words.fill("The sections choose a figure for %s.", key));
      }
      List<Figure> figures = new ArrayList<>();
      for (YamlMap each : map.maps("figures")) {
        String section = each.required("section");
        Optional<Entry> entry = EntryReader.read(each, documents, null, section);
        if (entry.isPresent() && entry.get() instanceof Figure figure) {
          figures.add(figure);
        } else if (entry.isPresent()) {
          each.fault("states", "A figure is expected here, not words.");
        }
      }
      if (figures.size() < 2) {
        map.fault("figures", "A contradiction needs two figures.");
      } else {
        contradictions.add(new Contradiction(key, label, figures, remark));
      }
      map.finish();
    }
    return contradictions;
  }

  private static List<Approval> approvals(List<YamlMap> maps, Documents documents) {
    List<Approval> approvals = new ArrayList<>();
    for (YamlMap map : maps) {
      String mark = map.required("mark");
      approvals.add(
          new Approval(
              mark,
              map.required("body"),
              map.required("scope"),
              map.required("standard"),
              map.required("certificate"),
              documents.cite(map, null, map.required("section"), mark)));
      map.finish();
    }
    return approvals;
  }

  private static List<Download> downloads(List<YamlMap> maps, Documents documents) {
    List<Download> downloads = new ArrayList<>();
    for (YamlMap map : maps) {
      String group = map.required("group");
      downloads.add(
          new Download(
              group,
              map.required("title"),
              map.text("version").orElse(null),
              map.text("date").orElse(null),
              map.required("format"),
              map.text("size").orElse(null),
              documents.cite(map, null, map.required("section"), group)));
      map.finish();
    }
    return downloads;
  }

  private static List<NotStated> notStated(List<YamlMap> maps) {
    List<NotStated> gaps = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlMap map : maps) {
      String key = map.required("key");
      if (!keys.add(key)) {
        map.fault("key", Words.fill("The key %s stands twice.", key));
      }
      gaps.add(
          new NotStated(key, map.required("question"), map.required("why"), map.texts("rules")));
      map.finish();
    }
    return gaps;
  }
}
