package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.NearestNames;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.ProductCategory;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in its data files. A product is read when it is first asked for, by the name of its
 * file; only an unknown name makes it read everything.
 *
 * <p>Every method may throw {@link CatalogueException} when a file that it needs is faulty.
 */
public final class FileCatalogue implements Catalogue {

  private static final String MODULES = "modules";
  private static final String DEVICES = "devices";
  private static final String ACCESSORIES = "accessories";
  private static final String TABLES = "tables";
  private static final int NEAREST = 3;
  private static final FileCatalogue SHIPPED = new FileCatalogue(new ClassPathFiles());

  private final CatalogueFiles files;
  private final Map<String, RelayModule> modules = new ConcurrentHashMap<>();
  private final Map<String, SignalDevice> devices = new ConcurrentHashMap<>();
  private final Map<String, AccessoryFamily> families = new ConcurrentHashMap<>();
  private volatile @Nullable List<AccessoryFamily> allFamilies;
  private volatile @Nullable Conductors conductors;
  private volatile @Nullable List<PlcInputType> plcInputTypes;

  private FileCatalogue(CatalogueFiles files) {
    this.files = files;
  }

  /** The catalogue that is packed with the program, always the same one. */
  public static FileCatalogue shipped() {
    return SHIPPED;
  }

  /** A catalogue in a folder with the subfolders modules, devices, accessories and tables. */
  public static FileCatalogue in(Path folder) {
    return new FileCatalogue(new FolderFiles(folder));
  }

  @Override
  public Optional<RelayModule> module(String item) {
    Optional<RelayModule> byFile = moduleInFile(item);
    return byFile.isPresent()
        ? byFile
        : modules().stream().filter(module -> isCalled(module.product(), item)).findFirst();
  }

  /** The module whose file is called as the item; no other file is read. */
  public Optional<RelayModule> moduleInFile(String item) {
    return read(MODULES, fileName(item), modules, ProductReader::module)
        .filter(module -> module.item().equalsIgnoreCase(item));
  }

  @Override
  public List<RelayModule> modules() {
    List<RelayModule> sorted = new ArrayList<>(all(MODULES, modules, ProductReader::module));
    // Those whose accessories are known come first: they can be built with.
    sorted.sort(Comparator.comparing(module -> module.product().accessoryFamilies().isEmpty()));
    return List.copyOf(sorted);
  }

  @Override
  public Optional<SignalDevice> device(String key) {
    Optional<SignalDevice> byFile =
        read(DEVICES, fileName(key), devices, ProductReader::device)
            .filter(device -> device.key().equalsIgnoreCase(key));
    return byFile.isPresent()
        ? byFile
        : devices().stream().filter(device -> isCalled(device.product(), key)).findFirst();
  }

  @Override
  public List<SignalDevice> devices() {
    return all(DEVICES, devices, ProductReader::device);
  }

  @Override
  public Optional<Accessory> accessory(String item) {
    return accessories().stream()
        .filter(accessory -> accessory.item().equalsIgnoreCase(item))
        .findFirst();
  }

  @Override
  public List<AccessoryFamily> accessoryFamilies() {
    List<AccessoryFamily> known = allFamilies;
    if (known == null) { // rules ask for each of a thousand designs: listing folders is slow
      known = sortedFamilies();
      allFamilies = known;
    }
    return known;
  }

  private List<AccessoryFamily> sortedFamilies() {
    List<AccessoryFamily> sorted = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(files.names(ACCESSORIES));
    for (RelayModule module : modules()) { // in the order in which sheets list them
      for (String key : module.product().accessoryFamilies()) {
        if (left.remove(key)) {
          family(key).ifPresent(sorted::add);
        }
      }
    }
    left.forEach(key -> family(key).ifPresent(sorted::add));
    return List.copyOf(sorted);
  }

  /** The families that a module's sheet lists, in its order, without reading other modules. */
  public List<AccessoryFamily> accessoryFamilies(RelayModule module) {
    List<AccessoryFamily> found = new ArrayList<>();
    for (String key : module.product().accessoryFamilies()) {
      family(key).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Optional<AccessoryFamily> family(String key) {
    return read(ACCESSORIES, key, families, AccessoryReader::family);
  }

  @Override
  public Conductors conductors() {
    Conductors known = conductors;
    if (known == null) { // asked for each cable of a design
      String path = TABLES + "/conductors.yaml";
      known = TableReader.conductors(path, files.read(path).orElse(""));
      conductors = known;
    }
    return known;
  }

  @Override
  public List<PlcInputType> plcInputTypes() {
    List<PlcInputType> known = plcInputTypes;
    if (known == null) { // asked for each load of a design
      String path = TABLES + "/plc-inputs.yaml";
      known = List.copyOf(TableReader.plcInputs(path, files.read(path).orElse("")));
      plcInputTypes = known;
    }
    return known;
  }

  @Override
  public List<Listing> contents() {
    List<Listing> contents = new ArrayList<>();
    modules().forEach(module -> contents.add(listing(module.product())));
    devices().forEach(device -> contents.add(listing(device.product())));
    accessoryFamilies()
        .forEach(family ->
            contents.add(
                new Listing(
                    family.key(),
                    Words.fill("%s (%d)", family.title(), family.items().size()),
                    "",
                    ProductCategory.ACCESSORY)));
    contents.add(
        new Listing("plc-inputs", "24 V inputs of controllers", "", ProductCategory.TABLE));
    contents.add(new Listing("conductors", "Resistance of conductors", "", ProductCategory.TABLE));
    contents.add(new Listing("awg", "American wire gauge", "", ProductCategory.TABLE));
    return List.copyOf(contents);
  }

  private static Listing listing(Product product) {
    String maker = product.maker();
    return new Listing(
        product.item(), product.title(), maker == null ? "" : maker, product.category());
  }

  @Override
  public List<String> nearest(String misspelt) {
    Set<String> names = new LinkedHashSet<>();
    for (Listing listing : contents()) {
      names.add(listing.item());
    }
    modules().forEach(module -> names.addAll(module.product().aliases()));
    devices().forEach(device -> names.addAll(device.product().aliases()));
    accessories().forEach(accessory -> names.add(accessory.item()));
    return NearestNames.of(misspelt, names, NEAREST);
  }

  /**
   * Reads everything.
   *
   * @throws CatalogueException with the faults of all files, item numbers that stand in two files
   *     among them.
   */
  public void verify() {
    List<CatalogueFault> faults = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String name : files.names(MODULES)) {
      attempt(
          faults,
          () ->
              read(MODULES, name, modules, ProductReader::module)
                  .ifPresent(each -> names(each.product(), MODULES, name, seen, faults)));
    }
    for (String name : files.names(DEVICES)) {
      attempt(
          faults,
          () ->
              read(DEVICES, name, devices, ProductReader::device)
                  .ifPresent(each -> names(each.product(), DEVICES, name, seen, faults)));
    }
    for (String name : files.names(ACCESSORIES)) {
      attempt(faults, () -> family(name).ifPresent(each -> names(each, name, seen, faults)));
    }
    attempt(faults, this::conductors);
    attempt(faults, this::plcInputTypes);
    modules
        .values()
        .forEach(module -> {
          for (String key : module.product().accessoryFamilies()) {
            if (!files.names(ACCESSORIES).contains(key)) {
              faults.add(
                  new CatalogueFault(
                      path(MODULES, fileName(module.item())),
                      0,
                      0,
                      "accessories",
                      Words.fill("There is no family \"%s\".", key)));
            }
          }
        });
    if (!faults.isEmpty()) {
      throw new CatalogueException(faults);
    }
  }

  private static void attempt(List<CatalogueFault> faults, Runnable reading) {
    try {
      reading.run();
    } catch (CatalogueException e) {
      faults.addAll(e.faults());
    }
  }

  private static void names(
      Product product,
      String folder,
      String name,
      Map<String, String> seen,
      List<CatalogueFault> faults) {
    if (!fileName(product.item()).equals(name)) {
      faults.add(
          new CatalogueFault(
              path(folder, name),
              0,
              0,
              "item",
              Words.fill(
                  "The file of %s must be called %s.yaml.",
                  product.item(), fileName(product.item()))));
    }
    List<String> names = new ArrayList<>(product.aliases());
    names.add(product.item());
    once(names, path(folder, name), seen, faults);
  }

  private static void names(
      AccessoryFamily family, String name, Map<String, String> seen, List<CatalogueFault> faults) {
    List<String> names = new ArrayList<>();
    family.items().forEach(item -> names.add(item.item()));
    names.add(family.key());
    if (!family.key().equals(name)) {
      faults.add(
          new CatalogueFault(
              path(ACCESSORIES, name),
              0,
              0,
              "key",
              Words.fill("The file of %s must be called so.", family.key())));
    }
    once(names, path(ACCESSORIES, name), seen, faults);
  }

  private static void once(
      Collection<String> names,
      String path,
      Map<String, String> seen,
      List<CatalogueFault> faults) {
    for (String name : names) {
      String before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), path);
      if (before != null) {
        faults.add(
            new CatalogueFault(
                path, 0, 0, "item", Words.fill("%s stands in %s already.", name, before)));
      }
    }
  }

  private static boolean isCalled(Product product, String name) {
    if (product.item().equalsIgnoreCase(name)) {
      return true;
    }
    for (String alias : product.aliases()) {
      if (alias.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private static String fileName(String item) {
    return item.replace('/', '_');
  }

  private static String path(String folder, String name) {
    return folder + "/" + name + ".yaml";
  }

  private <T> Optional<T> read(
      String folder, String name, Map<String, T> cache, BiFunction<String, String, T> reader) {
    // Whoever asks while another thread reads waits for its result instead of reading again.
    return Optional.ofNullable(
        cache.computeIfAbsent(
            name,
            _ -> {
              String path = path(folder, name);
              Optional<String> text = files.read(path);
              return text.isEmpty() ? null : reader.apply(path, text.get());
            }));
  }

  private <T> List<T> all(
      String folder, Map<String, T> cache, BiFunction<String, String, T> reader) {
    List<T> found = new ArrayList<>();
    for (String name : files.names(folder)) {
      read(folder, name, cache, reader).ifPresent(found::add);
    }
    return List.copyOf(found);
  }
}
