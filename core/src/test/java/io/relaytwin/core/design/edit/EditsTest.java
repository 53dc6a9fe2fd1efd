package io.relaytwin.core.design.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {

  private static Value entries(Object... keysAndValues) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      entries.put(
          (String) keysAndValues[i],
          value instanceof Value ready ? ready : Value.of((String) value));
    }
    return new Value.Entries(entries);
  }

  private static Value channel(String name, Value load) {
    return entries(
        "name",
        name,
        "source",
        "atmega328p",
        "signal",
        entries("square", entries("frequency", "1 kHz")),
        "load",
        load);
  }

  private static final Value COIL = entries("coil", entries("resistance", "576 Ω"));
  private static final Value RESISTOR = entries("resistor", entries("resistance", "470 Ω"));

  private static final Design DESIGN =
      Forms.design(
          entries(
              "relaytwin",
              Value.of(1),
              "name",
              "Two valves",
              "supplies",
              entries(
                  "control", entries("voltage", "5 V"), "load", entries("voltage", "24 V ± 10 %")),
              "channels",
              Value.list(channel("A", COIL), channel("B", RESISTOR)),
              "rail",
              entries(
                  "common",
                  entries("load-minus", "blue", "load-plus", "red"),
                  "groups",
                  Value.list(entries("name", "Axis X", "channels", Value.list(Value.of("A")))))));

  @Test
  void readsADesignFromPlainDataAndFillsInDefaults() {
    Channel channel = DESIGN.channels().getFirst();

    assertThat(channel.module()).isEqualTo("859-753");
    assertThat(channel.source()).isEqualTo(new Source.Device("atmega328p", null, null));
    assertThat(channel.signal())
        .isEqualTo(new SignalSpec.Square(Range.parse("1 kHz"), Range.parse("50 %")));
    assertThat(channel.load())
        .isEqualTo(
            new Load.Coil(Range.parse("576 Ω"), null, null, null, new Load.Suppression.NotGiven()));
    assertThat(Forms.tree(DESIGN).get("channels"))
        .hasToString(
            "[{ name: A, module: 859-753, source: atmega328p, signal: { square: { frequency: 1 kHz,"
                + " duty: 50 % } }, load: { coil: { resistance: 576 Ω } } }, { name: B, module:"
                + " 859-753, source: atmega328p, signal: { square: { frequency: 1 kHz, duty: 50 % }"
                + " }, load: { resistor: { resistance: 470 Ω } } }]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channels[A].load.coil.resistance | 600 Ω | channels[A].load.coil.resistance: 576 Ω -> 600"
            + " Ω",
        "channels[A].load.coil.suppression | none | channels[A].load.coil.suppression: none (new)",
        "channels[A].load.coil.suppression.clamp.voltage | 36 V |"
            + " channels[A].load.coil.suppression: { clamp: { voltage: 36 V } } (new)",
        "channels[A].load.resistor.resistance | 1 kΩ | channels[A].load: { coil: { resistance: 576"
            + " Ω } } -> { resistor: { resistance: 1 kΩ } }",
        "channels[A].signal.steady | high | channels[A].signal: { square: { frequency: 1 kHz, duty:"
            + " 50 % } } -> { steady: high }",
        "channels[B].source.group | PORTB | channels[B].source.group: PORTB (new)",
        "channels[B].bleeder | 10 kΩ | channels[B].bleeder: 10 kΩ (new)",
        "channels[B].module | 859-758 | channels[B].module: 859-758 (new)",
        "supplies.load.voltage | 24 V | supplies.load.voltage: 21.6 .. 26.4 V -> 24 V",
        "ambient | 5 .. 45 °C | ambient: 5 .. 45 °C (new)",
        "rail.jumpers.feed | middle | rail.jumpers.feed: middle (new)",
        "rail.common.control-plus | red | rail.common.control-plus: red (new)",
        "rail.groups[Axis X].plate | yes | rail.groups[Axis X].plate: yes (new)",
        "rail.conductors.output.ferrule | yes | rail.conductors.output: { ferrule: yes } (new)",
        "installation.altitude | 800 m | installation.altitude: 800 m (new)",
        "policy.margin | 10 % | policy.margin: 10 % (new)",
        "channels[A].name | C | channels[A].name: A -> C"
      })
  void setsAValueWhereverItStandsAndTakesItBack(String path, String value, String shown) {
    Edit edit = Edits.set(DESIGN, path, value);

    Design changed = edit.applyTo(DESIGN);
    assertThat(edit).hasToString(shown);
    assertThat(changed).isNotEqualTo(DESIGN);
    assertThat(edit.undo().applyTo(changed)).isEqualTo(DESIGN);
    assertThat(Forms.tree(edit.undo().applyTo(changed))).hasToString(Forms.tree(DESIGN).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chanels[A].load | x | \"chanels\" is not a key here; the keys here are relaytwin, name,"
            + " ambient, supplies, channels, skew, installation, rail, policy",
        "channels[C].bleeder | 1 kΩ | channels[C]: there is nothing called C; there is A, B",
        "channels[A].load.coil.resistance | 5 V | channels[A].load.coil.resistance: 5 V cannot"
            + " stand here; a resistance is expected, in mΩ, Ω, kΩ, MΩ, GΩ, 0.001 mΩ to 1000 GΩ",
        "channels[A].load.coil.resistance | -5 Ω | channels[A].load.coil.resistance: -5 Ω is out of"
            + " range; 0.001 mΩ to 1000 GΩ is allowed",
        "channels[A].repeat | 5 | channels[A]: \"repeat\" is not a key here; the keys here are"
            + " name, module, source, input-cable, signal, output-cable, load, load-to,"
            + " output-node, series-diode, bleeder",
        "channels[A].input-cable.length | 3 m | channels[A].input-cable: \"conductor\" is missing;"
            + " write for example conductor: 0.25 mm²",
        "supplies.load.voltage.max | 3 V | supplies.load.voltage: it is one value; a path ends"
            + " there",
        "channels | x | channels: x cannot stand here; a list of at least 1 is expected",
        "channels[A].load.motor.power | 1 W | channels[A].load: \"motor\" is not a key here; one of"
            + " plc-input, resistor, coil, lamp, led, capacitor, counter, module-input is expected",
        "relaytwin | 2 | relaytwin: \"2\" cannot stand here; a whole number from 1 to 1 is expected"
      })
  void saysWhatDoesNotFit(String path, String value, String message) {
    assertThatThrownBy(() -> Edits.set(DESIGN, path, value).applyTo(DESIGN))
        .isInstanceOf(EditException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnEditWhoseOldValueIsNotThere() {
    Edit edit =
        new Edit.Set(
            Path.parse("channels[A].load.coil.resistance"), Value.of("1 kΩ"), Value.of("2 kΩ"));

    assertThatThrownBy(() -> edit.applyTo(DESIGN))
        .hasMessage("channels[A].load.coil.resistance: there is 576 Ω; 1 kΩ was expected");
    assertThatThrownBy(() -> new Edit.Add(Path.parse("supplies.load"), COIL).applyTo(DESIGN))
        .hasMessage("supplies.load: there is { voltage: 21.6 .. 26.4 V }; nothing was expected");
    assertThatThrownBy(() ->
            new Edit.Add(
                    Path.parse("rail.jumpers.fixed[1]"),
                    entries("potential", "load-plus", "from", "A", "to", "B"))
                .applyTo(DESIGN))
        .hasMessage("rail.jumpers.fixed[1]: it would leave a gap; an index up to 0 is possible");
    assertThatThrownBy(
            () -> new Edit.Remove(Path.parse("ambient"), Value.of("5 °C")).applyTo(DESIGN))
        .hasMessage("ambient: there is nothing; 5 °C was expected");
  }

  @Test
  void keepsTheListsAboveTheirLeastAndNamesDistinct() {
    Edit first = Edits.remove(DESIGN, Path.parse("channels[A]"));
    Design one = first.applyTo(DESIGN);

    assertThat(one.channels()).hasSize(1);
    assertThat(first.undo().applyTo(one)).isEqualTo(DESIGN);
    assertThatThrownBy(() -> Edits.remove(one, Path.parse("channels[B]")).applyTo(one))
        .hasMessage("channels[B]: it cannot be left out; a list of at least 1 is expected");
    assertThatThrownBy(() -> Edits.set(DESIGN, "channels[A].name", "B").applyTo(DESIGN))
        .hasMessageContaining("the name \"B\" is taken");
    assertThatThrownBy(
            () -> new Edit.Add(Path.parse("channels[C]"), channel("D", COIL)).applyTo(DESIGN))
        .hasMessageContaining("the name there is D");
  }

  @Test
  void findsOneEditForEachValueThatDiffers() {
    Design changed =
        Edits.apply(
            DESIGN,
            List.of(
                Edits.set(DESIGN, "supplies.load.voltage", "20 V"),
                Edits.set(DESIGN, "channels[B].load.resistor.min-voltage", "18 V"),
                Edits.set(DESIGN, "channels[A].signal.steady", "low"),
                Edits.remove(DESIGN, Path.parse("rail.common.load-minus")),
                Edits.remove(DESIGN, Path.parse("rail.groups[Axis X]"))));

    assertThat(Edits.between(DESIGN, changed))
        .extracting(Edit::toString)
        .containsExactly(
            "supplies.load.voltage: 21.6 .. 26.4 V -> 20 V",
            "channels[A].signal: { square: { frequency: 1 kHz, duty: 50 % } } -> { steady: low }",
            "channels[B].load.resistor.min-voltage: 18 V (new)",
            "rail.groups: [{ name: Axis X, channels: [A] }] (removed)",
            "rail.common.load-minus: blue (removed)");
  }

  @Test
  void printsTheLinesThatChange() {
    assertThat(Edits.set(DESIGN, "channels[A].load.coil.resistance", "600 Ω").lines())
        .containsExactly("channels[A].load.coil:", "- resistance: 576 Ω", "+ resistance: 600 Ω");
    assertThat(Edits.set(DESIGN, "ambient", "40 °C").lines()).containsExactly("+ ambient: 40 °C");
    assertThat(Edits.remove(DESIGN, Path.parse("rail.groups[Axis X]")).lines())
        .containsExactly("rail.groups:", "- - { name: Axis X, channels: [A] }");
  }

  @Test
  void movesAsFewChannelsAsItCan() {
    Design wide = wide(9);
    List<Channel> order =
        IntStream.of(0, 1, 7, 2, 3, 4, 5, 6, 8).mapToObj(wide.channels()::get).toList();
    Design moved =
        new Design(
            wide.name(),
            wide.ambient(),
            wide.control(),
            wide.load(),
            order,
            wide.skews(),
            wide.installation(),
            wide.rail(),
            wide.policy());

    List<Edit> edits = Edits.between(wide, moved);

    assertThat(edits).hasSize(2).allMatch(edit -> edit.path().toString().equals("channels[X7]"));
    assertThat(Edits.apply(wide, edits)).isEqualTo(moved);
  }

  private static Design wide(int count) {
    List<Value> channels = IntStream.range(0, count).mapToObj(i -> channel("X" + i, COIL)).toList();
    Value.Entries tree = Forms.tree(DESIGN);
    Map<String, Value> entries = new LinkedHashMap<>(tree.entries());
    entries.put("channels", new Value.Items(channels));
    return Forms.design(new Value.Entries(entries));
  }

  @Test
  void leavesAllOtherChannelsTheObjectsTheyWere() {
    Design wide = wide(1_000);

    Design changed = Edits.set(wide, "channels[X777].load.coil.resistance", "1 kΩ").applyTo(wide);

    for (int i = 0; i < 1_000; i++) {
      if (i != 777) {
        assertThat(changed.channels().get(i)).isSameAs(wide.channels().get(i));
      }
    }
    assertThat(((Load.Coil) changed.channels().get(777).load()).resistance())
        .isEqualTo(Range.exactly(Quantity.of("1", "kΩ")));
    assertThat(changed.rail()).isSameAs(wide.rail());
  }

  @Test
  void repeatsAChannelAsFilesDo() {
    Value repeated =
        entries(
            "name",
            "X",
            "repeat",
            Value.of(3),
            "source",
            "atmega328p",
            "signal",
            entries("steady", "high"),
            "load",
            COIL);
    Map<String, Value> entries = new LinkedHashMap<>(Forms.tree(DESIGN).entries());
    entries.put("channels", Value.list(repeated));
    entries.remove("rail");

    assertThat(Forms.design(new Value.Entries(entries)).channels())
        .extracting(Channel::name)
        .containsExactly("X1", "X2", "X3");
  }

  @Test
  void whatIsMadeOfTheTreeOfARandomDesignEqualsIt() {
    RandomDesigns designs = new RandomDesigns(new Random(5));
    for (int i = 0; i < 500; i++) {
      Design design = designs.design();

      assertThat(Forms.design(Forms.tree(design))).isEqualTo(design);
      assertThat(Forms.tree(Forms.design(Forms.tree(design)))).isEqualTo(Forms.tree(design));
    }
  }

  @Test
  void editsBetweenTwoDesignsMakeOneIntoTheOtherAndBack() {
    RandomDesigns designs = new RandomDesigns(new Random(6));
    int small = 0;
    for (int i = 0; i < 800; i++) {
      Design before = designs.design();
      Design after = i % 8 == 0 ? designs.design() : designs.variant(before);

      List<Edit> edits = Edits.between(before, after);

      Design reached = Edits.apply(before, edits);
      assertThat(reached).as("%s", edits).isEqualTo(after);
      assertThat(reached.channels()).isEqualTo(after.channels());
      assertThat(Edits.apply(after, Edits.undo(edits))).as("%s", edits).isEqualTo(before);
      for (int left = 0; left < edits.size(); left++) {
        assertThat(canBeSpared(before, after, edits, left)).as("%s of %s", left, edits).isFalse();
      }
      small += edits.isEmpty() || edits.size() > 20 ? 0 : 1;
    }
    assertThat(small).isGreaterThan(300);
  }

  @Test
  void editsPassThroughDataInWhichQuantitiesAreTexts() {
    RandomDesigns designs = new RandomDesigns(new Random(8));
    for (int i = 0; i < 200; i++) {
      Design before = designs.design();
      Design after = designs.variant(before);
      List<Edit> edits = Edits.between(before, after);

      List<Edit> read = edits.stream().map(edit -> Edits.of(texts(edit.tree()))).toList();

      assertThat(Edits.apply(before, read)).isEqualTo(after);
      assertThat(Edits.apply(after, Edits.undo(read))).isEqualTo(before);
    }
    assertThatThrownBy(() -> Edits.of(entries("path", "ambient")))
        .hasMessage("ambient: there is neither old nor value; one of them is expected");
    assertThatThrownBy(() -> Edits.of(entries("path", "ambient", "new", "5 °C")))
        .hasMessageContaining("is no edit; path, old, value and at are expected");
  }

  private static Value texts(Value value) {
    return switch (value) {
      case Value.Amount(Quantity quantity) -> Value.of(quantity.toString());
      case Value.Span(Range range) -> Value.of(range.toString());
      case Value.Items(List<Value> items) ->
          new Value.Items(items.stream().map(EditsTest::texts).toList());
      case Value.Entries(Map<String, Value> entries) -> {
        Map<String, Value> changed = new LinkedHashMap<>();
        entries.forEach((key, each) -> changed.put(key, texts(each)));
        yield new Value.Entries(changed);
      }
      case Value.Text _, Value.Count _, Value.Flag _ -> value;
    };
  }

  private static boolean canBeSpared(Design before, Design after, List<Edit> edits, int left) {
    List<Edit> fewer = new java.util.ArrayList<>(edits);
    fewer.remove(left);
    try {
      return Edits.apply(before, fewer).equals(after);
    } catch (EditException e) {
      return false;
    }
  }

  @Test
  void everyPlaceOfADesignCanBeFoundByItsPath() {
    RandomDesigns designs = new RandomDesigns(new Random(7));
    for (int i = 0; i < 100; i++) {
      Design design = designs.design();
      visit(design, Forms.tree(design), Path.ROOT);
    }
  }

  private static void visit(Design design, Value value, Path path) {
    if (!path.isEmpty()) {
      assertThat(Path.parse(path.toString())).isEqualTo(path);
      assertThat(Edits.get(design, path)).as("%s", path).contains(value);
      assertThat(Edits.set(design, path, value).applyTo(design)).isEqualTo(design);
    }
    switch (value) {
      case Value.Entries(Map<String, Value> entries) ->
          entries.forEach((key, inner) -> visit(design, inner, path.key(key)));
      case Value.Items(List<Value> items) -> {
        ListOf<?> list = (ListOf<?>) Edits.form(path);
        for (int i = 0; list != null && i < items.size(); i++) {
          Value item = items.get(i);
          ListOf.Naming<?> naming = list.naming();
          Value name = naming == null ? null : ((Value.Entries) item).entries().get(naming.key());
          visit(
              design,
              item,
              name instanceof Value.Text(String text) ? path.item(text) : path.item(i));
        }
      }
      default -> {
        // One value has no places in it.
      }
    }
  }
}
