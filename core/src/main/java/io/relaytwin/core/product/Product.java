package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the documents of one product say, and a list of what they leave out.
 *
 * @param item the item number or key by which it is found, such as {@code 859-753}.
 * @param maker who makes it; {@code null} when it stands for a kind of part that many make.
 * @param title what it is, in a few words.
 * @param category its kind.
 * @param aliases other names by which it is found.
 * @param sections the entries, in the order of the sheet; no key twice.
 * @param notStated what the documents leave out.
 * @param contradictions where documents of the maker disagree.
 * @param approvals approvals with their certificates.
 * @param downloads documents and data sets that the maker offers.
 * @param accessoryFamilies the keys of the families of accessories that fit it, in the order of the
 *     sheet.
 * @param readings what an entry may mean, by its key, where the documents leave that open.
 */
public record Product(
    String item,
    @Nullable String maker,
    String title,
    ProductCategory category,
    List<String> aliases,
    List<Section> sections,
    List<NotStated> notStated,
    List<Contradiction> contradictions,
    List<Approval> approvals,
    List<Download> downloads,
    List<String> accessoryFamilies,
    Map<String, List<String>> readings) {

  /** Copies the lists and rejects keys that stand twice. */
  public Product {
    aliases = List.copyOf(aliases);
    sections = List.copyOf(sections);
    notStated = List.copyOf(notStated);
    contradictions = List.copyOf(contradictions);
    approvals = List.copyOf(approvals);
    downloads = List.copyOf(downloads);
    accessoryFamilies = List.copyOf(accessoryFamilies);
    readings = copy(readings);
    Map<String, String> keys = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Entry entry : section.entries()) {
        String before = keys.put(entry.key(), section.title());
        if (before != null) {
          throw new IllegalArgumentException(
              Words.fill(
                  "%s has two entries with the key %s, in %s and in %s.",
                  item, entry.key(), before, section.title()));
        }
      }
    }
    for (Contradiction contradiction : contradictions) {
      if (keys.containsKey(contradiction.key())) {
        throw new IllegalArgumentException(
            Words.fill(
                "%s chooses a figure for %s, about which its documents disagree.",
                item, contradiction.key()));
      }
    }
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> readings) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    readings.forEach((key, meanings) -> copy.put(key, List.copyOf(meanings)));
    return Collections.unmodifiableMap(copy);
  }

  /** Starts a product that says nothing yet. */
  public static Builder builder(String item, String title, ProductCategory category) {
    return new Builder(item, title, category);
  }

  /** The entry of that key. */
  public Optional<Entry> entry(String key) {
    for (Section section : sections) {
      for (Entry entry : section.entries()) {
        if (entry.key().equals(key)) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** The figure of that key; empty when there is none, or when the documents disagree about it. */
  public Optional<Figure> figure(String key) {
    return entry(key).filter(Figure.class::isInstance).map(Figure.class::cast);
  }

  /** The statement of that key. */
  public Optional<Statement> statement(String key) {
    return entry(key).filter(Statement.class::isInstance).map(Statement.class::cast);
  }

  /** What is known to be left out under that key. */
  public Optional<NotStated> notStated(String key) {
    for (NotStated gap : notStated) {
      if (gap.key().equals(key)) {
        return Optional.of(gap);
      }
    }
    return Optional.empty();
  }

  /** The contradiction about that key. */
  public Optional<Contradiction> contradiction(String key) {
    for (Contradiction contradiction : contradictions) {
      if (contradiction.key().equals(key)) {
        return Optional.of(contradiction);
      }
    }
    return Optional.empty();
  }

  /** Collects what a product says. */
  public static final class Builder {
    private final String item;
    private final String title;
    private final ProductCategory category;
    private @Nullable String maker;
    private final List<String> aliases = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<NotStated> notStated = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final List<Download> downloads = new ArrayList<>();
    private final List<String> accessoryFamilies = new ArrayList<>();
    private final Map<String, List<String>> readings = new LinkedHashMap<>();

    private Builder(String item, String title, ProductCategory category) {
      this.item = item;
      this.title = title;
      this.category = category;
    }

    /** Names the maker. */
    public Builder maker(@Nullable String name) {
      this.maker = name;
      return this;
    }

    /** Adds names by which it is found too. */
    public Builder aliases(List<String> names) {
      aliases.addAll(names);
      return this;
    }

    /** Adds a section after those there are. */
    public Builder section(Section section) {
      sections.add(section);
      return this;
    }

    /** Adds what is left out. */
    public Builder notStated(List<NotStated> gaps) {
      notStated.addAll(gaps);
      return this;
    }

    /** Adds contradictions. */
    public Builder contradictions(List<Contradiction> more) {
      contradictions.addAll(more);
      return this;
    }

    /** Adds approvals. */
    public Builder approvals(List<Approval> more) {
      approvals.addAll(more);
      return this;
    }

    /** Adds downloads. */
    public Builder downloads(List<Download> more) {
      downloads.addAll(more);
      return this;
    }

    /** Adds keys of families of accessories that fit it. */
    public Builder accessoryFamilies(List<String> keys) {
      accessoryFamilies.addAll(keys);
      return this;
    }

    /** Adds what an entry may mean. */
    public Builder readings(String key, List<String> meanings) {
      readings.put(key, meanings);
      return this;
    }

    /**
     * The product.
     *
     * @throws IllegalArgumentException when a key stands twice, or a figure is chosen about which
     *     the documents disagree.
     */
    public Product build() {
      return new Product(
          item,
          maker,
          title,
          category,
          aliases,
          sections,
          notStated,
          contradictions,
          approvals,
          downloads,
          accessoryFamilies,
          readings);
    }
  }
}
