package io.relaytwin.export.plan;

import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PositionParts;
import io.relaytwin.export.port.json.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one JSON object. Quantities are texts with their unit, as in design files; what is not
 * known is {@code null}.
 */
public final class PlanJson {

  /** The version of the format. */
  static final int VERSION = 1;

  private final JsonText json;
  private int lines;

  private PlanJson(JsonText json) {
    this.json = json;
  }

  /** The object, with a line end behind it. */
  public static String of(Plan plan) {
    return JsonText.of(json -> new PlanJson(json).write(plan));
  }

  private void write(Plan plan) {
    json.number("relaytwin-plan", VERSION);
    json.string("name", plan.name());
    json.object("sums", () -> sums(plan.sums()));
    List<PositionParts> parts = PositionParts.of(plan);
    json.objects(
        "positions",
        plan.positions(),
        each -> position(each, parts.get(each.number() - 1).parts()));
    json.objects("job", parts.getLast().parts(), this::part);
    json.objects("plates", plan.plates(), this::plate);
    json.objects("bars", plan.bars(), this::bar);
    json.objects("links", plan.links(), this::link);
    json.objects("feeds", plan.feeds(), this::feed);
    json.objects("markers", plan.markers(), this::marker);
    MarkerSet marking = plan.marking();
    if (marking == null) {
      json.none("marking");
    } else {
      json.object("marking", () -> set(marking));
    }
    json.objects("other-markings", plan.otherMarkings(), this::set);
    json.objects("conductors", plan.conductors(), this::conductor);
    json.objects("order", plan.order(), this::line);
    json.texts("assumptions", plan.assumptions());
    json.objects("notes", plan.notes(), this::note);
  }

  private void text(String name, @Nullable Object value) {
    json.string(name, value == null ? null : value.toString());
  }

  private void sums(Plan.Sums sums) {
    json.number("modules", sums.modules());
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
  }

  private void part(PositionParts.Part part) {
    json.number("line", part.line());
    json.string("item", part.item());
    json.string("rule", part.rule());
    json.number("pieces", part.pieces());
    json.string("use", part.use());
  }

  private void position(Plan.Position position, List<PositionParts.Part> parts) {
    json.number("position", position.number());
    json.string("channel", position.channel());
    json.string("item", position.item());
    text("group", position.group());
    text("x", position.x());
    text("width", position.width());
    json.objects("parts", parts, this::part);
  }

  private void plate(Plan.Plate plate) {
    json.string("item", plate.item());
    json.string("kind", plate.kind().label());
    json.number("after", plate.after());
    text("x", plate.x());
    text("thickness", plate.thickness());
    json.string("why", plate.why());
  }

  private void bar(Plan.JumperBar bar) {
    json.string("item", bar.bar().item());
    json.string("terminal", bar.terminal().key());
    json.string("potential", bar.potential());
    json.string("colour", bar.bar().colour().label());
    json.number("track", bar.track());
    json.number("first", bar.first());
    json.number("last", bar.last());
    text("current", bar.current());
    text("limit", bar.bar().nominalCurrent());
    json.number("margin", bar.margin());
  }

  private void link(Plan.WireLink link) {
    json.string("terminal", link.terminal().key());
    json.string("potential", link.potential());
    json.number("from", link.from());
    json.number("to", link.to());
    text("current", link.current());
    json.string("why", link.why());
  }

  private void feed(Plan.Feed feed) {
    json.string("terminal", feed.terminal().key());
    json.string("potential", feed.potential());
    json.number("position", feed.position());
    positions("serves", feed.serves());
    text("current", feed.current());
  }

  private void positions(String name, List<Integer> positions) {
    json.list(name, positions, json::number);
  }

  private void marker(Marker marker) {
    json.number("position", marker.position());
    json.number("place", marker.place());
    json.string("text", marker.text());
    text("item", marker.item());
    json.string("colour", marker.colour().label());
    json.flag("fits", marker.fits());
  }

  private void set(MarkerSet set) {
    json.string("scheme", set.scheme().key());
    json.flag("possible", set.possible());
    json.number("needed", set.needed());
    json.number("surplus", set.surplus());
    json.objects(
        "items",
        set.items(),
        item -> {
          json.string("item", item.item());
          json.number("quantity", item.quantity());
          json.number("holds", item.holds());
        });
    json.string("remark", Sentences.english().of(set.remark()));
  }

  private void conductor(Conductor conductor) {
    json.number("number", conductor.number());
    json.string("kind", conductor.kind().label());
    json.string("potential", conductor.potential());
    json.object("from", () -> end(conductor.from()));
    json.object("to", () -> end(conductor.to()));
    text("size", conductor.size());
    json.flag("stranded", conductor.stranded());
    text("colour", conductor.colour());
    text("length", conductor.length());
  }

  private void end(Conductor.End end) {
    json.string("name", end.name());
    Integer position = end.position();
    if (position == null) {
      json.none("position");
    } else {
      json.number("position", position);
    }
    text("terminal", end.terminal() == null ? null : end.terminal().key());
    json.string("treatment", end.treatment().label());
    text("ferrule", end.ferrule());
    text("strip-length", end.stripLength());
  }

  private void line(Plan.OrderLine line) {
    json.number("line", ++lines);
    json.string("item", line.item());
    json.string("text", line.text());
    text("gtin", line.gtin());
    json.number("quantity", line.quantity());
    json.string("rule", line.rule());
    positions("positions", line.positions());
    json.string("why", line.why());
  }

  private void note(Plan.Note note) {
    json.string("grade", note.grade().name());
    json.string("rule", note.rule());
    positions("positions", note.positions());
    json.string("message", Sentences.english().of(note.message()));
    json.string("advice", Sentences.english().of(note.advice()));
  }
}
