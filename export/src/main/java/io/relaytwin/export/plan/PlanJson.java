package io.relaytwin.export.plan;

import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PositionParts;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A plan as one JSON object. Quantities are texts with their unit, as in design files; what is not
 * known is {@code null}.
 */
public final class PlanJson {

  /** The version of the format. */
  static final int VERSION = 1;

  private final JsonGenerator json;
  private int lines;

  private PlanJson(JsonGenerator json) {
    this.json = json;
  }

  /** The object, with a line end behind it. */
  public static String of(Plan plan) {
    StringWriter out = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public DefaultPrettyPrinter getPrettyPrinter() {
            // The same line ends on every system.
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
          }
        };
    try (JsonGenerator json = factory.createGenerator(context, out)) {
      new PlanJson(json).write(plan);
    }
    return out.append('\n').toString();
  }

  private void write(Plan plan) {
    json.writeStartObject();
    json.writeNumberProperty("relaytwin-plan", VERSION);
    json.writeStringProperty("name", plan.name());
    sums(plan.sums());
    List<PositionParts> parts = PositionParts.of(plan);
    array(
        "positions",
        plan.positions(),
        each -> position(each, parts.get(each.number() - 1).parts()));
    array("job", parts.getLast().parts(), this::part);
    array("plates", plan.plates(), this::plate);
    array("bars", plan.bars(), this::bar);
    array("links", plan.links(), this::link);
    array("feeds", plan.feeds(), this::feed);
    array("markers", plan.markers(), this::marker);
    json.writeName("marking");
    MarkerSet marking = plan.marking();
    if (marking == null) {
      json.writeNull();
    } else {
      set(marking);
    }
    array("other-markings", plan.otherMarkings(), this::set);
    array("conductors", plan.conductors(), this::conductor);
    array("order", plan.order(), this::line);
    array("assumptions", plan.assumptions(), json::writeString);
    array("notes", plan.notes(), this::note);
    json.writeEndObject();
  }

  private <T> void array(String name, List<T> items, java.util.function.Consumer<T> each) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(each);
    json.writeEndArray();
  }

  private void text(String name, @Nullable Object value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private void sums(Plan.Sums sums) {
    json.writeName("sums");
    json.writeStartObject();
    json.writeNumberProperty("modules", sums.modules());
    text("width", sums.width());
    text("height", sums.height());
    text("depth", sums.depth());
    text("weight", sums.weight());
    text("fire-load", sums.fireLoad());
    text("heat", sums.heat());
    text("control-current", sums.controlCurrent());
    text("load-current", sums.loadCurrent());
    text("load-peak", sums.loadPeak());
    text("rail-length", sums.railLength());
    json.writeEndObject();
  }

  private void part(PositionParts.Part part) {
    json.writeStartObject();
    json.writeNumberProperty("line", part.line());
    json.writeStringProperty("item", part.item());
    json.writeStringProperty("rule", part.rule());
    json.writeNumberProperty("pieces", part.pieces());
    json.writeStringProperty("use", part.use());
    json.writeEndObject();
  }

  private void position(Plan.Position position, List<PositionParts.Part> parts) {
    json.writeStartObject();
    json.writeNumberProperty("position", position.number());
    json.writeStringProperty("channel", position.channel());
    json.writeStringProperty("item", position.item());
    text("group", position.group());
    text("x", position.x());
    text("width", position.width());
    array("parts", parts, this::part);
    json.writeEndObject();
  }

  private void plate(Plan.Plate plate) {
    json.writeStartObject();
    json.writeStringProperty("item", plate.item());
    json.writeStringProperty("kind", plate.kind().label());
    json.writeNumberProperty("after", plate.after());
    text("x", plate.x());
    text("thickness", plate.thickness());
    json.writeStringProperty("why", plate.why());
    json.writeEndObject();
  }

  private void bar(Plan.JumperBar bar) {
    json.writeStartObject();
    json.writeStringProperty("item", bar.bar().item());
    json.writeStringProperty("terminal", bar.terminal().key());
    json.writeStringProperty("potential", bar.potential());
    json.writeStringProperty("colour", bar.bar().colour().label());
    json.writeNumberProperty("track", bar.track());
    json.writeNumberProperty("first", bar.first());
    json.writeNumberProperty("last", bar.last());
    text("current", bar.current());
    text("limit", bar.bar().nominalCurrent());
    json.writeNumberProperty("margin", bar.margin());
    json.writeEndObject();
  }

  private void link(Plan.WireLink link) {
    json.writeStartObject();
    json.writeStringProperty("terminal", link.terminal().key());
    json.writeStringProperty("potential", link.potential());
    json.writeNumberProperty("from", link.from());
    json.writeNumberProperty("to", link.to());
    text("current", link.current());
    json.writeStringProperty("why", link.why());
    json.writeEndObject();
  }

  private void feed(Plan.Feed feed) {
    json.writeStartObject();
    json.writeStringProperty("terminal", feed.terminal().key());
    json.writeStringProperty("potential", feed.potential());
    json.writeNumberProperty("position", feed.position());
    positions("serves", feed.serves());
    text("current", feed.current());
    json.writeEndObject();
  }

  private void positions(String name, List<Integer> positions) {
    json.writeName(name);
    json.writeStartArray();
    positions.forEach(json::writeNumber);
    json.writeEndArray();
  }

  private void marker(Marker marker) {
    json.writeStartObject();
    json.writeNumberProperty("position", marker.position());
    json.writeNumberProperty("place", marker.place());
    json.writeStringProperty("text", marker.text());
    text("item", marker.item());
    json.writeStringProperty("colour", marker.colour().label());
    json.writeBooleanProperty("fits", marker.fits());
    json.writeEndObject();
  }

  private void set(MarkerSet set) {
    json.writeStartObject();
    json.writeStringProperty("scheme", set.scheme().key());
    json.writeBooleanProperty("possible", set.possible());
    json.writeNumberProperty("needed", set.needed());
    json.writeNumberProperty("surplus", set.surplus());
    array(
        "items",
        set.items(),
        item -> {
          json.writeStartObject();
          json.writeStringProperty("item", item.item());
          json.writeNumberProperty("quantity", item.quantity());
          json.writeNumberProperty("holds", item.holds());
          json.writeEndObject();
        });
    json.writeStringProperty("remark", set.remark());
    json.writeEndObject();
  }

  private void conductor(Conductor conductor) {
    json.writeStartObject();
    json.writeNumberProperty("number", conductor.number());
    json.writeStringProperty("kind", conductor.kind().label());
    json.writeStringProperty("potential", conductor.potential());
    end("from", conductor.from());
    end("to", conductor.to());
    text("size", conductor.size());
    json.writeBooleanProperty("stranded", conductor.stranded());
    text("colour", conductor.colour());
    text("length", conductor.length());
    json.writeEndObject();
  }

  private void end(String name, Conductor.End end) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("name", end.name());
    Integer position = end.position();
    json.writeName("position");
    if (position == null) {
      json.writeNull();
    } else {
      json.writeNumber(position);
    }
    text("terminal", end.terminal() == null ? null : end.terminal().key());
    json.writeStringProperty("treatment", end.treatment().label());
    text("ferrule", end.ferrule());
    text("strip-length", end.stripLength());
    json.writeEndObject();
  }

  private void line(Plan.OrderLine line) {
    json.writeStartObject();
    json.writeNumberProperty("line", ++lines);
    json.writeStringProperty("item", line.item());
    json.writeStringProperty("text", line.text());
    text("gtin", line.gtin());
    json.writeNumberProperty("quantity", line.quantity());
    json.writeStringProperty("rule", line.rule());
    positions("positions", line.positions());
    json.writeStringProperty("why", line.why());
    json.writeEndObject();
  }

  private void note(Plan.Note note) {
    json.writeStartObject();
    json.writeStringProperty("grade", note.grade().name());
    json.writeStringProperty("rule", note.rule());
    positions("positions", note.positions());
    json.writeStringProperty("message", note.message());
    json.writeStringProperty("advice", note.advice());
    json.writeEndObject();
  }
}
