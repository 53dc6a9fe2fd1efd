package io.relaytwin.core.check;

import static io.relaytwin.core.quantity.Quantity.parse;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.NearestNames;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small catalogue: what the tests of the rules ask for, with the numbers of the sheets. */
final class TestCatalogue implements Catalogue {
  private static final Citation LIST =
      new Citation("Data sheet 859-753", "Compatible products", null);
  private static final Citation COPPER = new Citation("IEC 60228", "classes 1, 2 and 5", null);

  /** All of it. */
  static final Catalogue ALL = new TestCatalogue();

  private final List<RelayModule> modules = TestSheets.modules();
  private final List<SignalDevice> devices = TestSheets.devices();
  private final List<AccessoryFamily> families = families();
  private final Conductors conductors =
      new Conductors(
          List.of(
              copper("0.08 mm²", "237 Ω/km", null),
              copper("0.14 mm²", "134 Ω/km", null),
              copper("0.25 mm²", "76 Ω/km", null),
              copper("0.34 mm²", "53 Ω/km", null),
              copper("0.5 mm²", "39.0 Ω/km", "36.0 Ω/km"),
              copper("0.75 mm²", "26.0 Ω/km", "24.5 Ω/km"),
              copper("1 mm²", "19.5 Ω/km", "18.1 Ω/km"),
              copper("1.5 mm²", "13.3 Ω/km", "12.1 Ω/km"),
              copper("2.5 mm²", "7.98 Ω/km", "7.41 Ω/km")));
  private final List<PlcInputType> inputs =
      List.of(
          input(1, "15 V", "15 mA", "0.5 mA", "2 mA"),
          input(2, "11 V", "30 mA", "2 mA", "6 mA"),
          input(3, "11 V", "15 mA", "1.5 mA", "2 mA"));

  private TestCatalogue() {}

  private static Conductors.Entry copper(String size, String stranded, @Nullable String solid) {
    return new Conductors.Entry(
        parse(size), parse(stranded), solid == null ? null : parse(solid), COPPER);
  }

  /** Low up to 5 V, on from the voltage and current given; up to 30 V. */
  private static PlcInputType input(
      int type, String on, String most, String transition, String least) {
    Quantity low = parse("5 V");
    return new PlcInputType(
        type,
        parse("-3 V"),
        low,
        parse(on),
        parse(most),
        low,
        parse(on),
        parse(transition),
        parse(most),
        parse(on),
        parse("30 V"),
        parse(least),
        parse(most),
        new Citation("IEC 61131-2", "type " + type, null, null, false));
  }

  private static List<AccessoryFamily> families() {
    List<Accessory> bars = new ArrayList<>();
    for (int ways = 2; ways <= 10; ways++) {
      bars.add(bar(ways, "", Colour.LIGHT_GRAY));
      bars.add(bar(ways, "/000-005", Colour.RED));
      bars.add(bar(ways, "/000-006", Colour.BLUE));
      bars.add(bar(ways, "/000-029", Colour.YELLOW));
    }
    return List.of(
        family(
            "end-plates",
            new Accessory.EndPlate("859-525", parse("1 mm"), true, Colour.GRAY, LIST, null)),
        family(
            "marker-rolls",
            roll("2009-145", Colour.WHITE),
            roll("2009-145/000-005", Colour.RED),
            roll("2009-145/000-006", Colour.BLUE)),
        family("pens", new Accessory.Pen("210-110", LIST, null)),
        family(
            "plain-marker-cards",
            new Accessory.PlainMarkerCard("248-501", parse("5 mm"), 10, 10, null, null, LIST, null),
            new Accessory.PlainMarkerCard(
                "248-501/000-002", null, null, null, false, Colour.YELLOW, LIST, null)),
        family(
            "printed-marker-cards",
            printed("248-502", 1, Colour.WHITE),
            printed("248-502/000-024", 1, Colour.VIOLET),
            printed("248-503", 11, Colour.WHITE),
            printed("248-503/000-024", 11, Colour.VIOLET),
            printed("248-504", 21, Colour.WHITE),
            printed("248-504/000-024", 21, Colour.VIOLET),
            printed("248-505/000-024", 31, Colour.VIOLET),
            printed("248-506", 41, Colour.WHITE)),
        family("jumpers", bars.toArray(Accessory[]::new)),
        family(
            "operating-tools",
            new Accessory.OperatingTool(
                "210-720", parse("3.5 mm"), parse("0.5 mm"), "partially insulated", LIST, null)),
        family(
            "test-pins",
            new Accessory.TestPin("859-500", parse("1 mm"), "solder connection", LIST, null)),
        family(
            "ferrules",
            ferrule("216-221", "0.5 mm²", 20, Colour.WHITE),
            ferrule("216-222", "0.75 mm²", 18, Colour.GRAY),
            ferrule("216-223", "1 mm²", 18, Colour.RED),
            ferrule("216-224", "1.5 mm²", 16, Colour.BLACK),
            ferrule("216-321", "0.25 mm²", 24, Colour.YELLOW),
            ferrule("216-322", "0.34 mm²", 22, Colour.GREEN)));
  }

  private static AccessoryFamily family(String key, Accessory... items) {
    return new AccessoryFamily(key, key, key, List.of(items), Map.of(), List.of(), null);
  }

  private static Accessory bar(int ways, String suffix, Colour colour) {
    String item = "859-4%02d%s".formatted(ways, suffix);
    return new Accessory.Jumper(item, ways, parse("18 A"), true, colour, LIST, null);
  }

  private static Accessory roll(String item, Colour colour) {
    return new Accessory.MarkerRoll(item, 1700, Range.parse("5 .. 5.2 mm"), colour, LIST, null);
  }

  private static Accessory printed(String item, int first, Colour colour) {
    return new Accessory.PrintedMarkerCard(item, first, first + 9, 10, false, colour, LIST, null);
  }

  private static Accessory ferrule(String item, String size, int gauge, Colour colour) {
    String printed = size + " / AWG " + gauge;
    return new Accessory.Ferrule(
        item, parse(size), gauge, true, "electro-tin plated", colour, printed, LIST, null);
  }

  @Override
  public List<Listing> contents() {
    return Stream.concat(
            modules.stream().map(RelayModule::product), devices.stream().map(SignalDevice::product))
        .map(product -> new Listing(product.item(), product.title(), "", product.category()))
        .toList();
  }

  @Override
  public Optional<RelayModule> module(String item) {
    return modules.stream().filter(each -> each.item().equalsIgnoreCase(item)).findFirst();
  }

  @Override
  public List<RelayModule> modules() {
    return modules;
  }

  @Override
  public Optional<SignalDevice> device(String key) {
    return devices.stream().filter(each -> each.key().equalsIgnoreCase(key)).findFirst();
  }

  @Override
  public List<SignalDevice> devices() {
    return devices;
  }

  @Override
  public Optional<Accessory> accessory(String item) {
    return accessories().stream().filter(each -> each.item().equalsIgnoreCase(item)).findFirst();
  }

  @Override
  public List<AccessoryFamily> accessoryFamilies() {
    return families;
  }

  @Override
  public Conductors conductors() {
    return conductors;
  }

  @Override
  public List<PlcInputType> plcInputTypes() {
    return inputs;
  }

  @Override
  public List<String> nearest(String misspelt) {
    return NearestNames.of(misspelt, contents().stream().map(Listing::item).toList(), 3);
  }
}
