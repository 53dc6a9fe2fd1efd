package io.relaytwin.export.findings;

import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.export.port.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Places, values, messages and edits as data in JSON. */
final class DataJson {

  private final JsonText json;

  DataJson(JsonText json) {
    this.json = json;
  }

  /** The word for a value of an enumeration, such as {@code strip-length}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A place by its kind and the names that tell it. */
  void place(String name, Place place) {
    json.object(name, () -> place(place));
  }

  private void place(Place place) {
    switch (place) {
      case Place.OfChannel at -> {
        json.string("kind", "channel");
        json.string("channel", at.channel());
      }
      case Place.OfConductor at -> {
        json.string("kind", "conductor");
        json.string("channel", at.channel());
        json.string("conductor", at.conductor());
        json.string("aspect", word(at.aspect()));
      }
      case Place.OfChannels at -> {
        json.string("kind", "channels");
        json.texts("channels", at.channels());
      }
      case Place.OfModule at -> {
        json.string("kind", "module");
        json.string("item", at.item());
      }
      case Place.OfSource at -> {
        json.string("kind", "source");
        json.string("device", at.device());
        json.string("group", at.group());
      }
      case Place.OfNode at -> {
        json.string("kind", "node");
        json.string("node", at.node());
      }
      case Place.OfBars at -> {
        json.string("kind", "bars");
        json.string("potential", at.potential());
      }
      case Place.OfStrip at -> {
        json.string("kind", "strip");
        json.object("matter", () -> message(at.matter()));
      }
      case Place.Site site -> json.string("kind", word(site));
    }
  }

  /** The values of a message by their names, each with its type. */
  void values(String name, Message message) {
    json.object(
        name,
        () -> {
          for (Message.Named each : message.values()) {
            json.object(each.name(), () -> value(each.arg()));
          }
        });
  }

  private void message(Message message) {
    json.text("key", message.key());
    values("values", message);
  }

  private void value(Arg value) {
    switch (value) {
      case Message message -> {
        json.string("type", "message");
        message(message);
      }
      case Arg.Clause clause -> {
        json.string("type", "message");
        message(clause.sentence());
      }
      case Amount amount -> {
        json.string("type", "quantity");
        quantity(amount.quantity());
      }
      case Arg.Span span -> {
        json.string("type", "range");
        range(span.range());
      }
      case Arg.Count count -> {
        json.string("type", "count");
        json.number("value", count.number());
      }
      case Arg.Decimal decimal -> {
        json.string("type", "number");
        json.number("value", decimal.number());
      }
      case Arg.Name name -> {
        json.string("type", "name");
        json.string("value", name.text());
      }
      case Arg.Several several -> {
        json.string("type", "list");
        json.objects("items", several.args(), this::value);
      }
    }
  }

  /** A number and its unit; {@code null} when there is none. */
  void quantity(String name, @Nullable Quantity quantity) {
    if (quantity == null) {
      json.none(name);
    } else {
      json.object(name, () -> quantity(quantity));
    }
  }

  private void quantity(Quantity quantity) {
    json.number("value", quantity.magnitude());
    json.string("unit", quantity.unit().symbol());
  }

  private void range(Range range) {
    Quantity some = range.max() != null ? range.max() : range.min();
    Unit unit = some == null ? null : some.unit();
    json.number("min", in(unit, range.min()));
    json.number("max", in(unit, range.max()));
    json.string("unit", unit == null ? null : unit.symbol());
  }

  /** The number in a unit; {@code null} when one of them is missing. */
  static @Nullable BigDecimal in(@Nullable Unit unit, @Nullable Quantity quantity) {
    return unit == null || quantity == null ? null : quantity.in(unit).magnitude();
  }

  /** Edits in the order in which they are applied. */
  void edits(String name, List<Edit> edits) {
    json.objects(name, edits, this::edit);
  }

  /** An edit; {@code null} when there is none. */
  void edit(String name, @Nullable Edit edit) {
    if (edit == null) {
      json.none(name);
    } else {
      json.object(name, () -> edit(edit));
    }
  }

  private void edit(Edit edit) {
    json.string("op", op(edit));
    json.string("path", edit.path().toString());
    int at =
        switch (edit) {
          case Edit.Set _ -> Edit.LAST;
          case Edit.Add add -> add.at();
          case Edit.Remove remove -> remove.at();
        };
    if (at == Edit.LAST) {
      json.none("at");
    } else {
      json.number("at", at);
    }
    json.string("old", edit.before() == null ? null : edit.before().toString());
    json.string("value", edit.after() == null ? null : edit.after().toString());
  }

  private static String op(Edit edit) {
    return switch (edit) {
      case Edit.Set _ -> "set";
      case Edit.Add _ -> "add";
      case Edit.Remove _ -> "remove";
    };
  }
}
